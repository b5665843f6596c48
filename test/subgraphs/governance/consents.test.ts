import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { given, recordConsent, recording, withdrawConsent } from './changeConsent.ts';
import { type RunningGovernance, startGovernance, users } from './support.ts';

let spine: RunningGovernance;
beforeAll(async () => {
  spine = await startGovernance();
});
afterAll(() => spine.stop());
beforeEach(async () => {
  await spine.pool.query('delete from consent; delete from mutation_key');
});

const positionOf = async (person: string) => {
  const { data } = await spine.ask(
    users.clinician,
    `query ($id: ID!) { person(id: $id) { consentPosition { consents { id version status reviewDate
      scope { categories recipients explicit } conditions { kind practitioners familyMembers { id } until } } } } }`,
    { id: person },
  );
  return data.person.consentPosition.consents;
};

describe('recording a consent', () => {
  it('makes the first version, with the agreement’s time for its review', async () => {
    const { consent, problem, person } = await recordConsent(spine, {});
    expect(problem).toBeNull();
    expect(person).toEqual({ id: 'maya' });
    expect(consent).toMatchObject({ version: 1, status: 'GIVEN' });
    const [position] = await positionOf('maya');
    expect(position).toMatchObject({
      id: consent.id,
      version: 1,
      status: 'GIVEN',
      scope: [],
      conditions: [],
    });
    expect(position.reviewDate).toBe('2026-09-02T09:00:00.000Z');
  });

  it('keeps scope and conditions as they were given', async () => {
    await recordConsent(spine, {
      status: 'GIVEN_CONDITIONAL',
      scope: [{ categories: ['FUNCTIONAL_ENGAGEMENT'], recipients: ['SCHOOL'], explicit: true }],
      conditions: [
        { kind: 'PERSON_EXCLUDED', practitioners: ['u-dsl'] },
        { kind: 'NOT_TO_FAMILY_MEMBER', familyMembers: ['jordan'] },
        { kind: 'TIME_LIMITED', until: '2026-12-24T12:00:00+01:00' },
      ],
    });
    const [position] = await positionOf('maya');
    expect(position.scope).toEqual([
      { categories: ['FUNCTIONAL_ENGAGEMENT'], recipients: ['SCHOOL'], explicit: true },
    ]);
    expect(position.conditions).toEqual([
      { kind: 'PERSON_EXCLUDED', practitioners: ['u-dsl'], familyMembers: null, until: null },
      { kind: 'NOT_TO_FAMILY_MEMBER', practitioners: null, familyMembers: [{ id: 'jordan' }], until: null },
      { kind: 'TIME_LIMITED', practitioners: null, familyMembers: null, until: '2026-12-24T11:00:00.000Z' },
    ]);
  });

  it('answers the same key again with the first answer, and changes nothing', async () => {
    const first = await recordConsent(spine, {});
    expect(await recordConsent(spine, {})).toEqual(first);
    expect(await positionOf('maya')).toHaveLength(1);
  });

  it('leaves a row in the ledger that says who changed what, and no more', async () => {
    await recordConsent(spine, { idempotencyKey: 'for-the-ledger' });
    const { rows } = await spine.pool.query(
      `select o.requester, o.purpose, e.subject, e.effect, e.code from ledger.entry e
       join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation order by e.order_no desc limit 1`,
    );
    expect(rows[0]).toEqual({
      requester: 'u-sw',
      purpose: 'PLANNING',
      subject: 'maya',
      effect: 'CHANGED',
      code: 'CONSENT_RECORDED',
    });
  });

  it.each([
    [
      'for a person whom nobody knows',
      { subject: 'nobody', givenBy: 'nobody', capacity: 'ADULT' },
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
    [
      'for a person of a family one does not work with',
      { subject: 'stranger' },
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
    ['with a status that nobody decides', { status: 'LAPSED' }, 'CONSENT_STATUS_INVALID'],
    ['by somebody without parental responsibility', { givenBy: 'lee' }, 'CONSENT_CAPACITY_INVALID'],
    [
      'of a competent child without an assessment',
      { subject: 'tyler', givenBy: 'tyler', capacity: 'GILLICK_COMPETENT' },
      'CONSENT_CAPACITY_INVALID',
    ],
    ['with conditions but none named', { status: 'GIVEN_CONDITIONAL' }, 'CONSENT_CONDITIONS_MISSING'],
    [
      'with a class that the register does not know',
      { scope: [{ classes: ['SHOE_SIZE'] }] },
      'CONSENT_SCOPE_UNKNOWN',
    ],
    [
      'with a condition that shuts out nobody',
      { status: 'GIVEN_CONDITIONAL', conditions: [{ kind: 'PERSON_EXCLUDED', practitioners: [] }] },
      'CONSENT_CONDITION_INVALID',
    ],
    [
      'with a condition that says what its kind does not',
      { status: 'GIVEN_CONDITIONAL', conditions: [{ kind: 'NO_ONWARD', recipients: ['SCHOOL'] }] },
      'CONSENT_CONDITION_INVALID',
    ],
    [
      'as a change of a consent that does not exist',
      { consent: 'some-consent' },
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
  ])('is refused %s', async (_what, input, code) => {
    const answer = await recordConsent(spine, {
      idempotencyKey: `key-${code}-${_what}`.slice(0, 64),
      ...input,
    });
    expect(answer).toMatchObject({ consent: null, person: null, problem: { code } });
    expect(answer.problem.message).toMatch(/\.$/);
    expect(await positionOf('maya')).toEqual([]);
  });

  it('refuses to overwrite a version that it did not see', async () => {
    const { consent } = await recordConsent(spine, {});
    const change = { idempotencyKey: 'change', consent: consent.id, status: 'REFUSED' };
    expect((await recordConsent(spine, { ...change, expectedVersion: 7 })).problem.code).toBe(
      'VERSION_CONFLICT',
    );
    expect((await recordConsent(spine, { ...change, expectedVersion: 1 })).consent).toMatchObject({
      version: 2,
      status: 'REFUSED',
    });
  });

  it('does not take a day that the calendar lacks, nor a moment without an offset', async () => {
    for (const wrong of [{ discussedOn: '2026-02-30' }, { reviewDate: '2026-09-01' }]) {
      const { data, errors } = await spine.ask(users.socialWorker, recording, {
        input: { ...given, ...wrong },
      });
      expect(data?.recordConsent ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    }
  });
});

describe('withdrawing a consent', () => {
  it('makes the next version WITHDRAWN', async () => {
    const { consent } = await recordConsent(spine, {});
    const answer = await withdrawConsent(spine, {
      idempotencyKey: 'w-1',
      consent: consent.id,
      expectedVersion: 1,
      withdrawnBy: 'dana',
    });
    expect(answer).toMatchObject({
      consent: { id: consent.id, version: 2, status: 'WITHDRAWN' },
      person: { id: 'maya' },
    });
    expect((await positionOf('maya'))[0].status).toBe('WITHDRAWN');
  });

  it('is refused to those who do not work with the family, as for a consent that does not exist', async () => {
    const { consent } = await recordConsent(spine, {});
    const outsider = { ...users.socialWorker, id: 'u-outsider' };
    const refused = await withdrawConsent(
      spine,
      { idempotencyKey: 'w-2', consent: consent.id, withdrawnBy: 'dana' },
      outsider,
    );
    const unknown = await withdrawConsent(
      spine,
      { idempotencyKey: 'w-3', consent: 'no-such-consent', withdrawnBy: 'dana' },
      outsider,
    );
    expect(refused).toEqual(unknown);
    expect(refused.problem.code).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  });
});
