import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { movableClock } from '../../database/clock.ts';
import { beginRules } from '../support/beginRules.ts';
import { givenHarrowVale, type HouseholdWords } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { expectOutcome } from './expectOutcome.ts';

/** After the agreement came into force, which it did when the stack started. */
const start = Date.parse('2026-03-02T11:00:00Z');
const clock = movableClock('2026-03-02T09:00:00Z');
let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ clock });
});
afterAll(() => stack.close());

async function begin(describeWorld: (h: HouseholdWords) => void = () => {}) {
  clock.set(start);
  await givenHarrowVale(stack, describeWorld);
  await beginRules(stack);
}

let made = 0;
async function admitted(person: string) {
  made += 1;
  await stack.databases.health.query(
    `insert into admission (id, person, controller, as_of, provenance, admitted_on, method)
     values ($1, $2, 'NHS-ACUTE', kinview_now(), 'FACT', kinview_now()::date, 'EMERGENCY')`,
    [`admission-${made}`, person],
  );
  await stack.report('health');
}

const statusesOf = async (person: string) => {
  const query = `query ($id: ID!) { person(id: $id) { consentPosition { consents { status } } } }`;
  const { body } = await stack.ask('u-sw', 'PLANNING', query, { variables: { id: person } });
  return body.data.person.consentPosition.consents.map(({ status }: { status: string }) => status);
};

const firedFor = async (person: string) => {
  const { rows } = await stack.databases.registry.query(
    'select trigger from review_trigger where subject = $1 order by fired_at, trigger',
    [person],
  );
  return rows.map(({ trigger }) => trigger as string);
};

/** Midnight in London on the day that somebody becomes so old; both birthdays of Tyler fall into winter time or summer time. */
async function birthdayOf(person: string, age: number): Promise<number> {
  const { rows } = await stack.databases.socialcare.query<{ at: Date }>(
    `select (date_of_birth + $2 * interval '1 year') at time zone 'Europe/London' as at from identity where person = $1`,
    [person, age],
  );
  return rows[0]!.at.getTime();
}

describe('what an agency’s records call for comes up for review', () => {
  test('9 · an admission: explicit consent no longer opens what needs it, plain consent still does', async () => {
    await begin((h) => {
      h.maya.atTier('LOW');
      h.maya
        .consentedBy('dana')
        .explicitly({ categories: ['RESTRICTED_CLINICAL'], recipients: ['NHS-ACUTE'] })
        .andGenerally();
    });
    await expectOutcome(stack, 'u-ed', 'CLINICAL_CARE', 'maya', {
      shown: { CONSENT: 'sc.attendance', EXPLICIT_CONSENT: 'h.assessments' },
    });
    await admitted('maya');
    await expectOutcome(stack, 'u-ed', 'CLINICAL_CARE', 'maya', {
      shown: { CONSENT: 'sc.attendance sc.keyContacts' },
      withheld: { CONSENT_REVIEW_DUE: 'h.assessments' },
    });
  });

  test('others see that it is due and who should ask, never why', async () => {
    await begin();
    await admitted('maya');
    expect(await statusesOf('maya')).toEqual(['REVIEW_DUE']);
    const { body, text } = await stack.ask(
      'u-sw',
      'PLANNING',
      '{ person(id: "maya") { consentPosition { consents { id status version recordedAt } } tasks { kind record } } }',
    );
    expect(body.data.person.tasks).toContainEqual(expect.objectContaining({ kind: 'CONSENT_REVIEW' }));
    expect(text).not.toMatch(/ADMI|HOSPITAL|NHS/);
    expect(await firedFor('maya')).toEqual(['HOSPITAL_ADMISSION']);
  });

  test('an incident and a child who went missing', async () => {
    await begin();
    await stack.databases.police.query(
      `insert into incident (id, person, controller, as_of, provenance, occurred_at, summary)
       values ('i-new', 'tyler', 'POLICE-X', kinview_now(), 'FACT', kinview_now(), 'shoplifting')`,
    );
    await stack.report('police');
    await stack.databases.police.query(
      `insert into missing_episode (id, person, controller, as_of, provenance, missing_from)
       values ('m-new', 'tyler', 'POLICE-X', kinview_now(), 'FACT', kinview_now())`,
    );
    await stack.report('police');
    await stack.report('police');
    expect(await firedFor('tyler')).toEqual(['SAFEGUARDING_INCIDENT', 'SAFEGUARDING_INCIDENT']);
    expect(await statusesOf('maya')).toEqual(['GIVEN']);
  });

  test('what was there before a rule began fires nothing; a record that comes late does', async () => {
    await begin();
    await stack.report();
    expect(await firedFor('maya')).toEqual([]);
    await stack.databases.health.query(
      `insert into admission (id, person, controller, as_of, provenance, admitted_on)
       values ('late', 'maya', 'NHS-ACUTE', kinview_now(), 'FACT', kinview_now()::date - 40)`,
    );
    await stack.report('health');
    expect(await firedFor('maya')).toEqual(['HOSPITAL_ADMISSION']);
  });
});

describe('birthdays, by the clock of the agency that knows them', () => {
  test('Tyler turns 16: his mother’s consent comes up for review on the day, not a minute before', async () => {
    await begin();
    const birthday = await birthdayOf('tyler', 16);
    clock.set(birthday - 60_000);
    await stack.report('socialcare');
    expect(await firedFor('tyler')).toEqual([]);
    clock.set(birthday + 60_000);
    await stack.report('socialcare');
    await stack.report('socialcare');
    expect(await firedFor('tyler')).toEqual(['AGE_16']);
    expect(await firedFor('maya')).toEqual([]);
  });

  test('Tyler turns 18: what his mother decided no longer counts, and he is asked', async () => {
    await begin((h) => h.practitioner('u-hv').worksAs('ALLOCATED'));
    clock.set((await birthdayOf('tyler', 18)) + 60_000);
    await stack.report();
    expect(await firedFor('tyler')).toEqual(['AGE_16', 'AGE_18']);
    expect(await statusesOf('tyler')).toEqual(expect.arrayContaining(['INVALIDATED']));
    await expectOutcome(stack, 'u-hv', 'PLANNING', 'tyler', {
      withheld: { CONSENT_INVALIDATED: 'sc.attendance' },
    });
    const { rows } = await stack.databases.registry.query(`select stage from person where id = 'tyler'`);
    expect(rows).toEqual([{ stage: 'ADULT' }]);
  });
});

test('rules notify and ask for review; only people change a tier, a consent or an override', async () => {
  await begin((h) => {
    h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg');
  });
  const decided = async () => {
    const { rows } = await stack.databases.registry.query(
      `select (select jsonb_agg(to_jsonb(r) order by id) from risk_tier r) as tiers,
         (select jsonb_agg(to_jsonb(o) order by id) from override o) as overrides,
         (select jsonb_agg(to_jsonb(s) order by id) from relationship s) as relationships,
         (select jsonb_agg(jsonb_build_object('id', id, 'by', given_by, 'capacity', capacity, 'scope', scope,
            'conditions', conditions, 'until', review_date, 'status', case status when 'REVIEW_DUE' then 'GIVEN'
            else status end) order by id) from consent where superseded_at is null) as consents`,
    );
    return rows[0];
  };
  const before = await decided();
  await admitted('maya');
  await admitted('jordan');
  await stack.databases.police.query(`insert into person values ('unborn')`);
  await stack.databases.police.query(
    `insert into risk_alert (id, person, controller, as_of, provenance, description, grade)
     values ('a-1', 'unborn', 'POLICE-X', kinview_now(), 'FACT', 'a threat', 'HIGH')`,
  );
  await stack.databases.socialcare.query(
    `insert into incident_pattern (id, person, controller, as_of, provenance, summary, trend)
     values ('p-1', 'maya', 'LA-A', kinview_now(), 'DERIVED', 'nights', 'RISING')`,
  );
  await stack.report();
  const { rows } = await stack.databases.registry.query(
    `select count(*)::int as taken from agency_event where rule is not null and outcome = 'TAKEN'`,
  );
  expect(rows[0].taken).toBeGreaterThan(3);
  expect(await decided()).toEqual(before);
  expect(await statusesOf('jordan'), 'an objection is not softened into a review').toEqual(['WITHDRAWN']);
});
