import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../database/inTransaction.ts';
import { positionOf } from '../../policies/consent/positionOf.ts';
import { recordConsent } from '../../records/consents/recordConsent.ts';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import type { MutationServices } from '../../records/mutations/types.ts';
import { fireTrigger } from '../../records/triggers/fireTrigger.ts';
import { actor, decision, servicesOf } from './support/changes.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { socialWorker } from './support/operation.ts';
import { relationshipRow } from './support/rows.ts';

let registry: Registry;
let services: MutationServices;
beforeAll(async () => {
  registry = await openRegistry();
  services = servicesOf(registry);
  await registry.add({ relationship: [relationshipRow('f', 'u-sw')] });
});
afterAll(() => registry.close());

const statusOf = async (person: string) => {
  const found = await createReadFacts({ pool: registry.app })(socialWorker, {
    people: [person],
    families: [],
  });
  const entry = services.agreement.classes.get('ATTENDANCE_UPDATE')!;
  const asker = { entry, organisation: 'SCHOOL', person: 'u-dsl', purpose: 'PLANNING' } as const;
  return positionOf(found.get(person)!.read(), asker, registry.clock.now()).status;
};
const fire = (subject: string, trigger: Parameters<typeof fireTrigger>[2]['trigger']) =>
  inTransaction(registry.app, (client) =>
    fireTrigger(client, services, { about: { subject }, trigger, firedBy: 'rule' }),
  );
const reviewsOf = async (consent: string) =>
  (
    await registry.owner.query(
      `select assignee, function from task where record = $1 and closed_at is null and opened_at <= kinview_now()`,
      [consent],
    )
  ).rows;

test('a trigger makes what is in force due, for whoever recorded it, and touches nobody else', async () => {
  const anas = await recordConsent(services, actor, decision({ subject: 'ana' }));
  const refusal = await recordConsent(services, actor, {
    ...decision({ subject: 'ben', status: 'REFUSED' }),
  });
  const changes = await fire('ana', 'HOSPITAL_ADMISSION');
  expect(changes).toMatchObject([
    { subject: 'ana', code: 'REVIEW_TRIGGER_FIRED' },
    { subject: 'ana', code: 'CONSENT_REVIEW_DUE', record: anas.id, before: 1, after: 2 },
  ]);
  expect(await statusOf('ana')).toBe('REVIEW_DUE');
  expect(await reviewsOf(anas.id)).toEqual([{ assignee: 'u-sw', function: null }]);
  expect(await fire('ben', 'HOSPITAL_ADMISSION'), 'an objection is not for review').toHaveLength(1);
  expect(await statusOf('ben')).toBe('REFUSED');
  expect(await reviewsOf(refusal.id)).toEqual([]);
  await fire('ana', 'HOSPITAL_ADMISSION');
  expect(await reviewsOf(anas.id), 'one thing to do').toHaveLength(1);
});

test('whoever recorded it works with the family no more: a lead is asked', async () => {
  const given = await recordConsent(
    services,
    actor,
    decision({ subject: 'mum', givenBy: 'mum', capacity: 'ADULT' }),
  );
  await registry.owner.query(
    `insert into practitioner values ('u-sl', 'LA-A', 'SOCIAL_CARE', 'CARE_MANAGER', 'SAFEGUARDING_LEAD');
     update relationship set to_at = kinview_now()`,
  );
  await fire('mum', 'CIRCUMSTANCES_CHANGED');
  expect(await reviewsOf(given.id)).toEqual([{ assignee: null, function: 'SAFEGUARDING_LEAD' }]);
  await registry.owner.query('update relationship set to_at = null');
});

test('at 18 what parents decided counts no more, and the person decides as an adult', async () => {
  expect(await statusOf('ana')).toBe('REVIEW_DUE');
  await fire('ana', 'AGE_18');
  expect(await statusOf('ana')).toBe('INVALIDATED');
  const own = decision({ idempotencyKey: randomUUID(), subject: 'ana', givenBy: 'ana', capacity: 'ADULT' });
  await recordConsent(services, actor, own);
  expect(await statusOf('ana')).toBe('GIVEN');
});
