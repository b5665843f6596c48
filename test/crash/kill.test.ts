import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../demo/households/generate/random.ts';
import { type Answer, type Ask, createAsk } from '../support/ask.ts';
import { findChainFaults } from '../support/findChainFaults.ts';
import { givenHarrowVale, people } from '../support/household/givenHarrowVale.ts';
import { howMany } from '../support/howMany.ts';
import { holdEveryone, overtake } from '../support/overtake.ts';
import { type GatewayProcess, startGatewayProcess } from '../support/processes/startGatewayProcess.ts';
import { type LedgerOperationRow, readOperations } from '../support/readOperations.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { personSelection } from './selection.ts';
import { shownFields } from './shownFields.ts';

const seed = 20260309;
const kills = howMany(30, 200);
const clients = 8;
/** Answers that a gateway gives before its turn comes. */
const served = 6;

let stack: Stack;
/** One place each: a gateway that was killed is followed by another. */
const gateways: GatewayProcess[] = [];
const urls: string[] = [];
const living = new Map<number, { answers: number; asked: number }>();
let ask: Ask;

async function startAt(place: number): Promise<void> {
  const gateway = await startGatewayProcess(stack.gatewayEnvironment());
  gateways[place] = gateway;
  urls[place] = gateway.url;
  living.set(place, { answers: 0, asked: 0 });
}

beforeAll(async () => {
  stack = await startStack({ gateways: 0 });
  ask = createAsk(stack.issuer, urls);
  await Promise.all([startAt(0), startAt(1), startAt(2), givenHarrowVale(stack)]);
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.kill()));
  await stack.close();
});

const askers = ['u-hv', 'u-ed', 'u-sw', 'u-pc', 'u-ds', 'u-vcs', 'u-dsl', 'u-sl', 'u-edt'];

test(
  `${kills} times kill -9 under load: every answer that arrived is on the ledger with exactly what it showed`,
  async () => {
    const received = new Map<string, string[]>();
    const problems: string[] = [];
    let lost = 0;
    let killed = 0;

    const client = async (random = createRandom(seed)) => {
      while (killed < kills) {
        const place = random.pick([...living.keys()]);
        const serving = living.get(place);
        await pause(random.between(1, 20));
        if (!serving || living.get(place) !== serving) continue;
        serving.asked += 1;
        const answer = await askOnce(random, place).catch(() => null);
        serving.asked -= 1;
        if (!answer) lost += 1;
        else if (answer.status !== 200 || answer.body.errors) problems.push(answer.text);
        else received.set(answer.receipt, shownFields(answer));
        if (answer) serving.answers += 1;
      }
    };
    const killer = async (random = createRandom(seed + 1)) => {
      const starting: Promise<void>[] = [];
      while (killed < kills) {
        await pause(random.between(1, 20));
        const isRipe = ([, { answers, asked }]: [number, { answers: number; asked: number }]) =>
          answers >= served && asked > 0;
        const place = [...living].find(isRipe)?.[0];
        if (place === undefined) continue;
        living.delete(place);
        await gateways[place]!.kill();
        killed += 1;
        if (killed < kills) starting.push(startAt(place));
      }
      await Promise.all(starting);
    };
    await Promise.all([
      killer(),
      ...Array.from({ length: clients }, (_, index) => client(createRandom(seed + 10 * index))),
    ]);

    expect(problems.slice(0, 3)).toEqual([]);
    expect(lost, 'questions whose gateway was killed before they were answered').toBeGreaterThan(kills / 2);
    expect(received.size).toBeGreaterThan(kills * served);
    await expectAllRecorded(received);
  },
  howMany(240_000, 3_600_000),
);

test('a gateway that is killed while its record waits has answered nothing', async () => {
  await startAt(0);
  const asking = () =>
    ask('u-hv', 'SAFEGUARDING', `{ person(id: "maya") { ${personSelection} } }`, { gateway: 0 });
  await expect(overtake(stack, holdEveryone, asking, () => gateways[0]!.kill())).rejects.toThrow(
    'fetch failed',
  );
});

test('no batch is torn: every leaf, root and head comes out again, in a chain of each process', async () => {
  const { chains, faults } = await findChainFaults(stack.databases.registry);
  expect(faults).toEqual([]);
  expect(chains).toBeGreaterThanOrEqual(kills);
});

function askOnce(random: ReturnType<typeof createRandom>, gateway: number): Promise<Answer> {
  const user = random.pick(askers);
  if (random.chance(0.6)) {
    const variables = { id: random.pick(people) };
    return ask(user, 'SAFEGUARDING', `query ($id: ID!) { person(id: $id) { ${personSelection} } }`, {
      gateway,
      variables,
    });
  }
  const family = `{ family(id: "harrow-vale") { id members { role person { ${personSelection} } } } }`;
  return ask(user, 'SAFEGUARDING', family, { gateway });
}

/** Once each, and no field more or less than the client saw. Answers that never arrived may be there, too. */
async function expectAllRecorded(received: ReadonlyMap<string, string[]>): Promise<void> {
  const missing = new Set(received.keys());
  for await (const operation of readOperations(stack.databases.registry)) {
    const { operationId } = operation;
    const shown = received.get(operationId);
    if (!shown) continue;
    expect(missing.delete(operationId), 'recorded once').toBe(true);
    expect(disclosedBy(operation)).toEqual(shown);
  }
  expect([...missing]).toEqual([]);
}

function disclosedBy({ entries }: LedgerOperationRow): string[] {
  const disclosed = entries.filter(({ effect }) => effect === 'DISCLOSED');
  return [
    ...new Set(disclosed.flatMap(({ subject, fields }) => fields.map((field) => `${subject} ${field}`))),
  ].sort();
}
