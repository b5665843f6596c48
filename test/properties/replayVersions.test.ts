import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Gateway } from '../../gateway/createGateway.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { replay as replayAll } from '../../policies/replay/replay.ts';
import { readForReplay } from '../../records/ledger/readForReplay.ts';
import { createAsk } from '../support/ask.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { startAnotherGateway } from './support/anotherGateway.ts';
import { findUnreplayed } from './support/findUnreplayed.ts';

const before = readAgreement(harrowVale2026);
/** The next one: nobody's records go to anybody. */
const after = readAgreement({ ...harrowVale2026, version: '2026-2', protocols: [] });

let stack: Stack;
let next: Gateway;
beforeAll(async () => {
  stack = await startStack({ agreement: before });
  next = await startAnotherGateway(stack, { agreement: after });
});
afterAll(async () => {
  await next.close();
  await stack.close();
});

async function replay(receipt: string, versions: readonly (readonly [string, typeof before])[]) {
  const recorded = await readForReplay(stack.databases.registry, receipt);
  return findUnreplayed(recorded, new Map(versions));
}

test('a decision is taken again through the agreement that it was taken under, whatever came into force since', async () => {
  await givenHarrowVale(stack);
  const query = '{ person(id: "maya") { socialCare { riskAlerts { description } identity { name } } } }';
  const first = await stack.ask('u-pc', 'SAFEGUARDING', query);
  await stack.databases.registry.query(`insert into agreement_in_force (version) values ('2026-2')`);
  const second = await createAsk(stack.issuer, [next.url])('u-pc', 'SAFEGUARDING', query);
  expect(first.body.data.person.socialCare.riskAlerts).not.toBeNull();
  expect(second.body.data.person.socialCare.riskAlerts).toBeNull();

  const known = [before, after].map((agreement) => [agreement.version, agreement] as const);
  expect(await replay(first.receipt, known)).toEqual([]);
  expect(await replay(second.receipt, known)).toEqual([]);
  expect(await replay(first.receipt, [[before.version, after]])).not.toEqual([]);
  const both = await readForReplay(stack.databases.registry, first.receipt, second.receipt);
  const { under, differences } = replayAll(new Map(known), both);
  expect(differences).toEqual([]);
  expect([...under.keys()].sort()).toEqual(['2026-1', '2026-2']);
  expect(Math.min(...under.values())).toBeGreaterThan(0);
});
