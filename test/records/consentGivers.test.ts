import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordConsent } from '../../records/consents/recordConsent.ts';
import type { ConsentDecision } from '../../records/consents/types.ts';
import { withdrawConsent } from '../../records/consents/withdrawConsent.ts';
import type { Actor, MutationServices } from '../../records/mutations/types.ts';
import { actor, codeOf, decision, reached16, servicesOf } from './support/changes.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { socialWorker } from './support/operation.ts';
import { relationshipRow } from './support/rows.ts';

let registry: Registry;
let services: MutationServices;

beforeAll(async () => {
  registry = await openRegistry();
  services = servicesOf(registry);
  await registry.add({
    relationship: [
      relationshipRow('f', 'u-sw'),
      relationshipRow('f', 'u-hv', { organisation: 'NHS-COMM' }),
      relationshipRow('f', 'u-claims', { kind: 'SELF_CLAIMED', to_at: '2030-01-01T00:00:00Z' }),
      relationshipRow('f', 'u-ended', { to_at: '2026-01-06T00:00:00Z' }),
    ],
    person: [{ id: 'bump', stage: 'UNBORN' }],
  });
  await registry.owner.query(
    `insert into family_member (family, person, role) values ('f', 'bump', 'UNBORN')`,
  );
  await reached16(registry, 'ana');
});
afterAll(() => registry.close());
beforeEach(() => registry.owner.query('delete from consent'));

const healthVisitor: Actor = {
  ...actor,
  requester: {
    ...socialWorker,
    id: 'u-hv',
    organisation: 'NHS-COMM',
    agency: 'HEALTH',
    roleTier: 'CLINICAL',
  },
};
const clinicalScope = [
  { classes: [], categories: ['RESTRICTED_CLINICAL'], recipients: [], purposes: [], explicit: true },
];
const record = (more: Partial<ConsentDecision>, who = actor) =>
  codeOf(recordConsent(services, who, decision(more)));

test('what somebody decided is changed, never put aside by a second record that says more', async () => {
  const first = await recordConsent(services, actor, decision({ status: 'REFUSED' }));
  const more = { scope: [{ ...clinicalScope[0]!, categories: ['SAFEGUARDING_CRITICAL'] }] };
  expect(await record(more)).toBe('CONSENT_EXISTS');
  expect(await record({ ...more, consent: first.id, expectedVersion: 1 })).toBe('done');
});

test('nobody’s decision is overwritten by somebody else’s', async () => {
  const own = { givenBy: 'ana', capacity: 'AGE_16_17' } as const;
  const refused = await recordConsent(services, actor, decision({ ...own, status: 'REFUSED' }));
  const parents = { consent: refused.id, expectedVersion: 1, givenBy: 'mum' };
  expect(await record(parents)).toBe('CONSENT_GIVER_DIFFERENT');
  expect(await record({ givenBy: 'mum' }), 'it stands beside it').toBe('done');
});

test('what a requester may not see of a consent they can neither change nor learn of', async () => {
  const own = { givenBy: 'ana', capacity: 'AGE_16_17', scope: clinicalScope } as const;
  const hidden = await recordConsent(services, healthVisitor, decision({ ...own, status: 'REFUSED' }));
  for (const consent of [hidden.id, 'consent-zzz']) {
    const changes = [1, 7].map((expectedVersion) =>
      record({ consent, expectedVersion, givenBy: 'ana', capacity: 'AGE_16_17' }),
    );
    const withdrawal = { idempotencyKey: randomUUID(), consent, expectedVersion: null, withdrawnBy: 'ana' };
    changes.push(codeOf(withdrawConsent(services, actor, withdrawal)));
    expect(await Promise.all(changes)).toEqual(Array(3).fill('NOT_FOUND_OR_NOT_PERMITTED'));
  }
  expect(await record({ scope: clinicalScope })).toBe('CONSENT_SCOPE_NOT_YOURS');
  expect(await record({ ...own, consent: hidden.id, expectedVersion: 1 }, healthVisitor)).toBe('done');
});

test('a permission rests on a conversation that took place and was understood', async () => {
  expect(await record({ understandingConfirmed: false })).toBe('CONSENT_INCOMPLETE');
  expect(await record({ discussedOn: '2099-11-20' })).toBe('CONSENT_INCOMPLETE');
  expect(await record({ reviewDate: Date.parse('2020-01-01T00:00:00Z') })).toBe('CONSENT_INCOMPLETE');
  const assessed = { givenBy: 'ana', capacity: 'GILLICK_COMPETENT', capacityAssessedBy: 'u-sw' } as const;
  expect(await record({ ...assessed, capacityAssessedOn: '2099-01-01' })).toBe('CONSENT_INCOMPLETE');
  expect(await record({ status: 'REFUSED', understandingConfirmed: false })).toBe('done');
});

test('a key that was used for one decision is not good for another', async () => {
  const given = await recordConsent(services, actor, decision());
  const withdrawal = { idempotencyKey: 'tour', consent: given.id, expectedVersion: null, withdrawnBy: 'mum' };
  expect(await codeOf(withdrawConsent(services, actor, withdrawal))).toBe('done');
  const other = { ...withdrawal, withdrawnBy: 'dad' };
  expect(await codeOf(withdrawConsent(services, actor, other))).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('the leads hear of a yes beside what somebody else objected to, though it is the more precise one', async () => {
  const alerts = async () =>
    (await registry.owner.query(`select from alert where kind = 'CONSENT_AFTER_OBJECTION'`)).rowCount ?? 0;
  const before = await alerts();
  const conditions = [{ kind: 'RECIPIENT_EXCLUDED', recipients: ['NHS-COMM'] }] as const;
  expect(await record({ status: 'GIVEN_CONDITIONAL', conditions })).toBe('done');
  expect(await alerts()).toBe(before);
  const scope = [{ ...clinicalScope[0]!, categories: [], classes: ['ATTENDANCE_UPDATE'] }];
  expect(await record({ givenBy: 'dad', scope })).toBe('done');
  expect((await alerts()) > before).toBe(true);
});
