import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordConsent } from '../../records/consents/recordConsent.ts';
import { requestConsent } from '../../records/consents/requestConsent.ts';
import type { ConsentDecision } from '../../records/consents/types.ts';
import { withdrawConsent } from '../../records/consents/withdrawConsent.ts';
import { createReadFacts } from '../../records/facts/readFacts.ts';
import type { Actor, MutationServices } from '../../records/mutations/types.ts';
import { actor, decision, reached16, servicesOf } from './support/changes.ts';
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
});
afterAll(() => registry.close());
beforeEach(() => registry.owner.query('delete from consent'));

const factsOf = async (person: string) => {
  const found = await createReadFacts({ pool: registry.app })(socialWorker, {
    people: [person],
    families: [],
  });
  return found.get(person)!.read();
};

const refusal = (more: Partial<ConsentDecision>) =>
  recordConsent(services, actor, decision(more)).then(
    () => 'recorded',
    (error) => error.code,
  );

test('a first consent is version 1, moves the epoch, counts at once and is on the ledger', async () => {
  const before = await registry.epochOf('ana');
  const recorded = await recordConsent(services, actor, decision());
  expect(recorded).toMatchObject({ version: 1, subject: 'ana', status: 'GIVEN' });
  expect(await registry.epochOf('ana')).toBe(before + 1);
  const { consents } = await factsOf('ana');
  expect(consents).toMatchObject([{ id: recorded.id, version: 1, recordedAt: recorded.recordedAt }]);
  const months = (consents[0]!.reviewDate! - recorded.recordedAt) / 86_400_000;
  expect(months).toBeGreaterThan(180);
  const { rows } = await registry.owner.query(
    `select e.subject, e.effect, e.code, o.requester, o.document_hash, e.grounds
     from ledger.entry e join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation where e.effect = 'CHANGED'`,
  );
  expect(rows).toEqual([
    {
      subject: 'ana',
      effect: 'CHANGED',
      code: 'CONSENT_RECORDED',
      requester: 'u-sw',
      document_hash: `operation:${actor.operationId}`,
      grounds: {
        consent: { id: recorded.id, version: 1 },
        change: { record: recorded.id, before: null, after: 1 },
      },
    },
  ]);
});

test('a change is a new version; the earlier one is kept as it was', async () => {
  const first = await recordConsent(services, actor, decision({ subject: 'ben' }));
  const explicit = [
    { classes: ['PLAN_REVIEW'], categories: [], recipients: ['NHS-ACUTE'], purposes: [], explicit: true },
  ];
  const second = await recordConsent(
    services,
    actor,
    decision({ subject: 'ben', consent: first.id, expectedVersion: 1, scope: explicit }),
  );
  expect(second).toMatchObject({ id: first.id, version: 2 });
  expect((await factsOf('ben')).consents).toMatchObject([{ id: first.id, version: 2, scope: explicit }]);
  const { rows } = await registry.owner.query(
    'select version, scope, superseded_at is null as counts from consent where id = $1 order by version',
    [first.id],
  );
  expect(rows).toEqual([
    { version: 1, scope: [], counts: false },
    { version: 2, scope: explicit, counts: true },
  ]);
});

test('two who change the same version: one succeeds, the other is told to look again', async () => {
  const first = await recordConsent(services, actor, decision({ subject: 'ben' }));
  const change = () =>
    recordConsent(services, actor, decision({ subject: 'ben', consent: first.id, expectedVersion: 1 }));
  const holder = await registry.owner.connect();
  await holder.query('begin');
  await holder.query(`insert into shield (id, subject) values ('held', 'ben')`);
  const changes = Promise.allSettled([change(), change(), change()]);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await holder.query('rollback');
  holder.release();
  const results = await changes;
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'VERSION_CONFLICT' });
  }
});

test('the same key again gives the first answer and changes nothing, even at the same moment', async () => {
  const once = decision({ subject: 'ben' });
  const answers = await Promise.all([1, 2, 3].map(() => recordConsent(services, actor, once)));
  expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  const epoch = await registry.epochOf('ben');
  expect(await recordConsent(services, actor, once)).toEqual(answers[0]);
  expect(await registry.epochOf('ben')).toBe(epoch);
  expect(await refusal({ ...once, subject: 'ana' })).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(await refusal({ idempotencyKey: '' })).toBe('IDEMPOTENCY_KEY_INVALID');
  expect(await refusal({ idempotencyKey: 'k'.repeat(65) })).toBe('IDEMPOTENCY_KEY_INVALID');
});

test('who does not work with the family is answered as for a person whom nobody knows', async () => {
  const as = (id: string, organisation = 'LA-A') => ({
    ...actor,
    requester: { ...socialWorker, id, organisation },
  });
  const codeFor = (who: Actor, more: Partial<ConsentDecision> = {}) =>
    recordConsent(services, who, decision(more)).then(
      () => ['recorded'],
      (error) => [error.code, error.message],
    );
  const unknown = await codeFor(actor, { subject: 'nobody' });
  expect(unknown[0]).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  expect(await codeFor(as('u-stranger'))).toEqual(unknown);
  expect(await codeFor(as('u-claims'))).toEqual(unknown);
  expect(await codeFor(as('u-ended'))).toEqual(unknown);
  expect(await codeFor(as('u-sw', 'LA-B'))).toEqual(unknown);
});

test('who may decide depends on age, on an assessment and on parental responsibility', async () => {
  const self = { givenBy: 'ana' };
  const assessed = { capacityAssessedBy: 'u-hv', capacityAssessedOn: '2026-02-20' };
  expect(await refusal({ givenBy: 'mum', capacity: 'ADULT' })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await refusal({ ...self, capacity: 'ADULT' })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await refusal({ ...self, capacity: 'GILLICK_COMPETENT' })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await refusal({ ...self, capacity: 'AGE_16_17', ...assessed })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await refusal({ ...self, capacity: 'PARENTAL_RESPONSIBILITY' })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await refusal({ givenBy: 'ben' })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await refusal({ subject: 'mum', givenBy: 'dad' })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await refusal({ subject: 'bump', givenBy: 'dad' })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await refusal({ ...self, capacity: 'GILLICK_COMPETENT', ...assessed })).toBe('recorded');
  const ben = { subject: 'ben', givenBy: 'ben', capacity: 'AGE_16_17' } as const;
  expect(await refusal(ben)).toBe('CONSENT_AGE_UNCONFIRMED');
  await reached16(registry, 'ben');
  expect(await refusal(ben)).toBe('recorded');
  expect(await refusal({ subject: 'mum', givenBy: 'mum', capacity: 'ADULT' })).toBe('recorded');
  expect(await refusal({ subject: 'bump', givenBy: 'mum' })).toBe('recorded');
});

test('what could never take effect as meant is refused', async () => {
  const scope = (more: object) => [
    { classes: [], categories: [], recipients: [], purposes: [], explicit: false, ...more },
  ];
  expect(await refusal({ status: 'LAPSED' })).toBe('CONSENT_STATUS_INVALID');
  expect(await refusal({ status: 'WITHDRAWN' })).toBe('CONSENT_STATUS_INVALID');
  expect(await refusal({ status: 'GIVEN_CONDITIONAL' })).toBe('CONSENT_CONDITIONS_MISSING');
  expect(await refusal({ scope: scope({ classes: ['MEDICATIONS'] }) })).toBe('CONSENT_SCOPE_UNKNOWN');
  expect(await refusal({ scope: scope({ categories: ['CLINICAL'] }) })).toBe('CONSENT_SCOPE_UNKNOWN');
  expect(await refusal({ scope: scope({ recipients: ['NHS-NOWHERE'] }) })).toBe('CONSENT_SCOPE_UNKNOWN');
  expect(await refusal({ conditions: [{ kind: 'CLASS_EXCLUDED', classes: ['NONE'] }] })).toBe(
    'CONSENT_SCOPE_UNKNOWN',
  );
  const first = await recordConsent(services, actor, decision());
  expect(await refusal({ consent: first.id, expectedVersion: null })).toBe('VERSION_REQUIRED');
  expect(await refusal({ consent: 'none', expectedVersion: 1 })).toBe('NOT_FOUND_OR_NOT_PERMITTED');
});

test('a withdrawal is the next version with the same scope, and only who may decide can withdraw', async () => {
  const scope = [
    { classes: [], categories: ['FUNCTIONAL_ENGAGEMENT'], recipients: [], purposes: [], explicit: true },
  ];
  const given = await recordConsent(services, actor, decision({ subject: 'ben', scope }));
  const withdraw = (more: object) =>
    withdrawConsent(services, actor, {
      idempotencyKey: randomUUID(),
      consent: given.id,
      expectedVersion: null,
      withdrawnBy: 'mum',
      ...more,
    });
  const code = (more: object) => withdraw(more).catch((error) => error.code);
  expect(await code({ withdrawnBy: 'ben' })).toBe('CONSENT_CAPACITY_INVALID');
  expect(await code({ expectedVersion: 2 })).toBe('VERSION_CONFLICT');
  expect(await code({ consent: 'none' })).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  const epoch = await registry.epochOf('ben');
  const key = randomUUID();
  const withdrawn = await withdraw({ expectedVersion: 1, idempotencyKey: key });
  expect(withdrawn).toMatchObject({ id: given.id, version: 2, status: 'WITHDRAWN' });
  expect(await registry.epochOf('ben')).toBe(epoch + 1);
  expect((await factsOf('ben')).consents.find((one) => one.id === given.id)).toMatchObject({
    status: 'WITHDRAWN',
    scope,
    givenBy: 'mum',
  });
  expect(await withdraw({ expectedVersion: 1, idempotencyKey: key })).toEqual(withdrawn);
  expect(await code({})).toBe('CONSENT_NOT_GIVEN');
});

test('whose consent has lapsed is asked again; whoever’s has not has decided', async () => {
  const { id } = await recordConsent(services, actor, decision());
  const ask = () => {
    const { conversation: _talk, status: _status, ...who } = decision({ consent: id, expectedVersion: 1 });
    return requestConsent(services, actor, { ...who, askedOn: '2026-03-01' }).catch((error) => error.code);
  };
  expect(await ask()).toBe('CONSENT_DECIDED');
  await registry.owner.query(`update consent set review_date = kinview_now() - interval '1 day'`);
  expect(await ask()).toMatchObject({ id, version: 2, status: 'REQUESTED' });
});

test('when the ledger accepts nothing, the consent is not changed either', async () => {
  const epoch = await registry.epochOf('ana');
  await registry.owner.query('revoke insert on ledger.subject from kinview_app');
  await expect(recordConsent(services, actor, decision())).rejects.toThrow();
  await registry.owner.query('grant insert on ledger.subject to kinview_app');
  expect(await registry.epochOf('ana')).toBe(epoch);
});

test('many changes by one process at once are one unbroken chain', async () => {
  const own = (subject: string) => decision({ subject, givenBy: subject, capacity: 'ADULT' });
  const all = ['mum', 'dad'].map(own).concat(['ana', 'ben', 'bump'].map((subject) => decision({ subject })));
  await Promise.all(all.map((one) => recordConsent(services, actor, one)));
  const { rows } = await registry.owner.query(
    `select position, previous_head = lag(head) over (order by position) as joined from ledger.batch
     where chain = $1 order by position`,
    [services.chain],
  );
  expect(rows.map((row) => Number(row.position))).toEqual(rows.map((_, index) => index + 1));
  expect(rows.slice(1).every((row) => row.joined)).toBe(true);
});
