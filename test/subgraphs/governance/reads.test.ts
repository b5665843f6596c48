import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { frozenClock } from '../support/callSubgraph.ts';
import { type RunningGovernance, startGovernance, users } from './support.ts';

let spine: RunningGovernance;
beforeAll(async () => {
  spine = await startGovernance();
});
afterAll(() => spine.stop());

describe('the spine on tasks', () => {
  beforeAll(() =>
    spine.pool.query(`insert into task (id, kind, family, subject, organisation, assignee, function, due_at, closed_at) values
      ('t-sw', 'CONSENT_REVIEW', 'harrow-vale', 'maya', 'LA-A', 'u-sw', null, kinview_now() + interval '1 day', null),
      ('t-function', 'TIER_REVIEW', 'harrow-vale', 'maya', 'LA-A', null, 'PRACTITIONER', null, null),
      ('t-other', 'TIER_REVIEW', 'harrow-vale', 'maya', 'LA-B', null, 'PRACTITIONER', null, null),
      ('t-family', 'FAMILY_REVIEW', 'harrow-vale', null, 'LA-A', 'u-sw', null, null, null),
      ('t-closed', 'CONSENT_REVIEW', 'harrow-vale', 'maya', 'LA-A', 'u-sw', null, null, kinview_now())`),
  );
  const of = async (user: typeof users.socialWorker) => {
    const { data } = await spine.ask(
      user,
      '{ person(id: "maya") { tasks { id dueAt } } family(id: "harrow-vale") { tasks { id } } }',
    );
    return [...data.person.tasks, ...data.family.tasks].map((one: { id: string }) => one.id);
  };

  it('shows a care manager their own and those of their function at their organisation, open ones only', async () => {
    expect(await of(users.socialWorker)).toEqual(['t-sw', 't-function', 't-family']);
  });

  it('shows others their own only', async () => {
    expect(await of(users.clinician)).toEqual([]);
    expect(await of({ ...users.clinician, id: 'u-sw' })).toEqual(['t-sw', 't-family']);
  });

  it('shows safeguarding leads all', async () => {
    expect(await of(users.safeguardingLead)).toEqual(['t-sw', 't-function', 't-other', 't-family']);
  });
});

describe('the spine on tiers and overrides', () => {
  beforeAll(() =>
    spine.pool.query(`
      insert into risk_tier (id, subject, tier, previous_tier, set_by, set_at, confirmed_by, review_due, superseded_at) values
        ('tier-1', 'maya', 'LOW', 'LOW', 'u-sw', kinview_now() - interval '2 days', null, null, kinview_now()),
        ('tier-2', 'maya', 'HIGH', 'LOW', 'u-sw', '2026-03-01T10:00:00Z', 'u-sl', '2026-03-20T10:00:00Z', null);
      insert into override (id, subject, ground, requester, authoriser, authorised_at, caldicott_guardian,
          originator_approval, classes, recipients, from_at, to_at) values
        ('o-1', 'jordan', 'SIGNIFICANT_HARM', 'u-ed', 'u-sl', kinview_now(), 'u-cg', null, '{ASSESSMENT_SUMMARY}',
          '{u-ed}', kinview_now() - interval '1 hour', kinview_now() + interval '1 day'),
        ('o-service', 'jordan', 'SIGNIFICANT_HARM', 'u-ed', 'u-sl', kinview_now(), 'u-cg', null, '{SENSITIVE_SERVICE}',
          '{u-ed}', kinview_now() - interval '2 hours', kinview_now() + interval '1 day'),
        ('o-asked', 'jordan', 'SIGNIFICANT_HARM', 'u-ed', null, null, null, null, '{ASSESSMENT_SUMMARY}',
          '{u-ed}', kinview_now(), kinview_now() + interval '1 day')`),
  );

  it('answers the tier that counts with who set and confirmed it', async () => {
    const query =
      '{ person(id: "maya") { riskTier { id tier setBy setAt confirmedBy previousTier reviewDue rejectedAt } } lee: person(id: "lee") { riskTier { id } } }';
    expect((await spine.ask(users.frontline, query)).data).toEqual({
      person: {
        riskTier: {
          id: 'tier-2',
          tier: 'HIGH',
          setBy: 'u-sw',
          setAt: '2026-03-01T10:00:00.000Z',
          confirmedBy: 'u-sl',
          previousTier: 'LOW',
          reviewDue: '2026-03-20T10:00:00.000Z',
          rejectedAt: null,
        },
      },
      lee: { riskTier: null },
    });
  });

  it('answers overrides: one’s own, all, or all authorised ones that reveal no sensitive service', async () => {
    const of = async (user: typeof users.socialWorker) =>
      (await spine.ask(user, '{ person(id: "jordan") { overrides { id } } }')).data.person.overrides.map(
        (one: { id: string }) => one.id,
      );
    expect(await of(users.frontline)).toEqual([]);
    expect(await of({ ...users.frontline, id: 'u-ed' }), 'what one asked for oneself, too').toEqual([
      'o-asked',
      'o-1',
      'o-service',
    ]);
    expect(await of(users.socialWorker)).toEqual(['o-1']);
    expect(await of(users.clinician)).toEqual(['o-1', 'o-service']);
  });
});

describe('the spine on consent', () => {
  const general =
    '{"classes":[],"categories":["ROUTINE_COORDINATION"],"recipients":[],"purposes":["PLANNING"],"explicit":false}';
  const clinical =
    '{"classes":["MEDICATION"],"categories":["RESTRICTED_CLINICAL"],"recipients":["NHS-ACUTE"],"purposes":[],"explicit":true}';
  beforeAll(() =>
    spine.pool.query(
      `insert into consent (id, version, subject, given_by, capacity, capacity_assessed_by, capacity_assessed_on, status,
          scope, conditions, understanding_confirmed, evidence, discussed_on, review_date, recorded_by,
          recorded_organisation, recorded_at, superseded_at) values
        ('c-1', 1, 'tyler', 'dana', 'PARENTAL_RESPONSIBILITY', null, null, 'REQUESTED', '[]', '[]', true, 'VERBAL',
          '2026-01-05', null, 'u-sw', 'LA-A', '2026-01-05T10:00:00Z', kinview_now()),
        ('c-1', 2, 'tyler', 'dana', 'PARENTAL_RESPONSIBILITY', null, null, 'GIVEN_CONDITIONAL', $1,
          '[{"kind":"NOT_TO_FAMILY_MEMBER","persons":["jordan"]},{"kind":"CLASS_EXCLUDED","classes":["DIAGNOSIS"]},{"kind":"TIME_LIMITED","until":1900000000000}]',
          true, 'WRITTEN', '2026-01-06', '2026-09-01T00:00:00Z', 'u-sw', 'LA-A', '2026-01-06T10:00:00Z', null),
        ('c-2', 1, 'tyler', 'tyler', 'GILLICK_COMPETENT', 'u-hv', '2026-01-07', 'REFUSED', $2, '[]', true, 'VERBAL',
          '2026-01-07', null, 'u-hv', 'NHS-COMM', '2026-01-07T10:00:00Z', null),
        ('c-3', 1, 'dana', 'dana', 'ADULT', null, null, 'GIVEN', '[]', '[]', true, 'VERBAL',
          '2025-01-07', '2026-03-01T00:00:00Z', 'u-hv', 'NHS-COMM', '2025-01-07T10:00:00Z', null)`,
      [`[${general},${clinical}]`, `[${clinical}]`],
    ),
  );
  const position = async (user: typeof users.socialWorker, person = 'tyler') => {
    const fields = `{ id version status givenBy { id } capacity evidence discussedOn reviewDate recordedAt
      scope { classes categories recipients purposes explicit }
      conditions { kind classes practitioners familyMembers { id } until } }`;
    const { data, errors } = await spine.ask(
      user,
      `query ($id: ID!) { person(id: $id) { consentPosition { consents ${fields} clinicalConsents ${fields} } } }`,
      { id: person },
    );
    expect(errors).toBeUndefined();
    return data.person.consentPosition;
  };

  it('answers the present version without what it says about clinical classes', async () => {
    const { consents, clinicalConsents } = await position(users.socialWorker);
    expect(clinicalConsents).toBeNull();
    expect(consents).toEqual([
      {
        id: 'c-1',
        version: 2,
        status: 'GIVEN_CONDITIONAL',
        givenBy: { id: 'dana' },
        capacity: 'PARENTAL_RESPONSIBILITY',
        evidence: 'WRITTEN',
        discussedOn: '2026-01-06',
        reviewDate: '2026-09-01T00:00:00.000Z',
        recordedAt: '2026-01-06T10:00:00.000Z',
        scope: [
          {
            classes: [],
            categories: ['ROUTINE_COORDINATION'],
            recipients: [],
            purposes: ['PLANNING'],
            explicit: false,
          },
        ],
        conditions: [
          {
            kind: 'NOT_TO_FAMILY_MEMBER',
            classes: null,
            practitioners: null,
            familyMembers: [{ id: 'jordan' }],
            until: null,
          },
          {
            kind: 'TIME_LIMITED',
            classes: null,
            practitioners: null,
            familyMembers: null,
            until: '2030-03-17T17:46:40.000Z',
          },
        ],
      },
    ]);
    expect(JSON.stringify(consents)).not.toMatch(/MEDICATION|CLINICAL|DIAGNOSIS/);
  });

  it('answers clinicians and governance functions what it says about clinical classes', async () => {
    for (const user of [users.clinician, users.safeguardingLead]) {
      const { clinicalConsents } = await position(user);
      expect(clinicalConsents.map((one: { id: string; status: string }) => [one.id, one.status])).toEqual([
        ['c-1', 'GIVEN_CONDITIONAL'],
        ['c-2', 'REFUSED'],
      ]);
      expect(clinicalConsents[1].scope).toEqual([
        {
          classes: ['MEDICATION'],
          categories: ['RESTRICTED_CLINICAL'],
          recipients: ['NHS-ACUTE'],
          purposes: [],
          explicit: true,
        },
      ]);
    }
  });

  it('answers LAPSED from the review date on', async () => {
    expect((await position(users.socialWorker, 'dana')).consents[0].status).toBe('LAPSED');
    expect(frozenClock.now()).toBeGreaterThan(Date.parse('2026-03-01T00:00:00Z'));
  });
});

it('reads a whole family in one statement for each kind of record', async () => {
  const query = vi.spyOn(pg.Pool.prototype, 'query');
  const { errors } = await spine.ask(
    users.clinician,
    `{ family(id: "harrow-vale") { members { person { riskTier { tier } relationships { id } tasks { id } overrides { id }
      consentPosition { consents { id } clinicalConsents { id } } families { id } } } } }`,
  );
  expect(errors).toBeUndefined();
  // Which agreement is in force is followed meanwhile, by statements that are text.
  const calls = query.mock.calls.filter(([config]) => typeof config !== 'string');
  const names = calls.map(([config]) => (config as unknown as pg.QueryConfig).name);
  expect(names.sort()).toEqual(
    [
      'families',
      'members',
      'consents',
      'families-of',
      'overrides',
      'relationships-of',
      'risk-tiers',
      'tasks-of',
    ].sort(),
  );
  query.mockRestore();
});
