import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateFamilies } from '../../demo/households/generate/generateFamilies.ts';
import { createRandom } from '../../demo/households/generate/random.ts';
import { loadHouseholds } from '../../demo/households/loadHouseholds.ts';
import { type Ask, createAsk } from '../support/ask.ts';
import { findChainFaults } from '../support/findChainFaults.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { howMany } from '../support/howMany.ts';
import { type GatewayProcess, startGatewayProcess } from '../support/processes/startGatewayProcess.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { checkDisclosures } from './checkDisclosures.ts';
import { flipThroughApi } from './consentFlips.ts';
import { type Flip, flipMembership, listFlips } from './flips.ts';
import { startJournal } from './journal.ts';
import { askSomething, idsIn, type Population } from './views.ts';

const seed = 20260302;
const views = howMany(2_000, 100_000);
const flips = howMany(200, 10_000);
const viewersPerGateway = 8;

let stack: Stack;
let gateways: GatewayProcess[];
let ask: Ask;
beforeAll(async () => {
  stack = await startStack({ gateways: 0 });
  const { registry } = stack.databases;
  await startJournal(registry);
  const told = stack.gatewayEnvironment();
  [gateways] = await Promise.all([
    Promise.all([startGatewayProcess(told), startGatewayProcess(told)]),
    givenHarrowVale(stack, (h) => {
      h.maya.atTier('MODERATE');
      h.maya.isProhibited(['MEDICATION']);
      h.maya.courtOrders(['ASSESSMENT_SUMMARY'], ['u-pc', 'u-ds']);
      h.maya.wouldBeHarmedBy(['RISK_ALERT'], 'LA-A');
      h.tyler.addressIsShielded();
      h.dana.isOverriddenFor('u-ds', 'FUNCTIONAL_CONCERN', 'KEY_CONTACT');
      h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY', 'MEDICATION').consulting('u-cg');
      h.jordan.isOverriddenFor('u-vcs', 'ATTENDANCE_UPDATE', 'SUPPORT_INSTRUCTION');
    }),
  ]);
  await loadHouseholds(stack.databases, generateFamilies(seed, 3, stack.clock.now()));
  ask = createAsk(
    stack.issuer,
    gateways.map(({ url }) => url),
  );
});
afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  await stack.close();
});

test(
  `${views} views against ${flips} changes, two gateways: nothing is disclosed after what it rested on was taken away`,
  async ({ annotate }) => {
    const { registry } = stack.databases;
    const problems: string[] = [];
    const population = await readPopulation();
    const shown = new Map<string, string[]>();
    let started = 0;
    let changing = 0;

    const viewer = async (gateway: number, random = createRandom(seed + gateway)) => {
      while (started < views) {
        started += 1;
        const answer = await askSomething(ask, random, population, gateway % gateways.length);
        if (answer.status === 200 && !answer.body.errors) shown.set(answer.receipt, idsIn(answer));
        else if (answer.body.errors?.[0]?.extensions.code === 'FACTS_CHANGING') changing += 1;
        else problems.push(answer.text);
      }
    };
    const changer = async (of: readonly Flip[], count: number, random = createRandom(seed)) => {
      for (let made = 0; made < count; made++) {
        while (started < (made * views) / count) await pause(2);
        await random.pick(of)();
      }
    };
    const throughApi = apiFlips((text) => problems.push(text));
    const bySql = await sqlFlips();
    await Promise.all([
      ...Array.from({ length: viewersPerGateway * gateways.length }, (_, index) => viewer(index)),
      changer(throughApi, flips / 4),
      changer(bySql, flips / 2),
      changer(bySql, flips / 4, createRandom(seed + 1)),
    ]);

    expect(problems.slice(0, 3)).toEqual([]);
    const findings = await checkDisclosures(registry, stack.agreement, shown);
    expect(findings.violations).toEqual([]);
    expect(shown.size + changing).toBeGreaterThanOrEqual(views);
    expect(changing, 'views that gave up because the facts kept changing').toBeLessThan(views / 50);
    expect(findings.changes).toBeGreaterThan(flips);
    expect(findings.turns, 'how often the changes were felt').toBeGreaterThan(flips);
    await expectChangesThroughApi();
    await annotate(JSON.stringify({ ...findings, violations: 0, changing }));
  },
  howMany(240_000, 7_200_000),
);

test('the chains of both gateways are whole, and no order number is used twice', async () => {
  const { registry } = stack.databases;
  const { chains, batches, faults } = await findChainFaults(registry);
  expect(faults).toEqual([]);
  expect(chains, 'two gateways, and the spine’s own').toBeGreaterThanOrEqual(3);
  expect(batches).toBeGreaterThan(0);
  const { rows } = await registry.query(
    'select order_no from ledger.batch where order_no in (select order_no from change) limit 1',
  );
  expect(rows).toEqual([]);
});

async function readPopulation(): Promise<Population> {
  const { registry } = stack.databases;
  const people = await registry.query<{ id: string }>('select id from person order by id');
  const families = await registry.query<{ id: string }>('select id from family order by id');
  return { people: people.rows.map(({ id }) => id), families: families.rows.map(({ id }) => id) };
}

/** Maya's and Dana's consents are changed through the public API only, by the two who work with them. */
const throughApi = ['consent-maya-dana', 'consent-dana', 'consent-tyler-dana'];

function apiFlips(onProblem: (text: string) => void): Flip[] {
  const { registry } = stack.databases;
  return throughApi.map((consent, index) =>
    flipThroughApi(registry, ask, {
      consent,
      user: index % 2 === 0 ? 'u-sw' : 'u-hv',
      gateway: index % gateways.length,
      onProblem,
    }),
  );
}

async function sqlFlips(): Promise<Flip[]> {
  const { registry } = stack.databases;
  const kept = ['relationship-u-sw', 'relationship-u-hv', ...throughApi];
  const flips = await listFlips(registry, createRandom(seed), (_table, id) => kept.includes(id));
  const { rows } = await registry.query<{ family: string; person: string }>(
    `select family, person from family_member where role = 'CHILD' and family <> 'harrow-vale' order by person limit 1`,
  );
  return [...flips, flipMembership(registry, rows[0]!.family, rows[0]!.person)];
}

async function expectChangesThroughApi(): Promise<void> {
  const { rows } = await stack.databases.registry.query<{ code: string; count: number }>(
    `select code, count(*)::int from ledger.entry where effect = 'CHANGED' group by code order by code`,
  );
  const counts = Object.fromEntries(rows.map(({ code, count }) => [code, count]));
  expect(counts.CONSENT_RECORDED! + counts.CONSENT_WITHDRAWN!).toBe(flips / 4);
  expect(counts.CONSENT_WITHDRAWN).toBeGreaterThan(flips / 12);
}
