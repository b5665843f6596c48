import { afterAll, beforeAll, expect, it } from 'vitest';
import { movableClock } from '../../database/clock.ts';
import { generateFamilies } from '../../demo/households/generate/generateFamilies.ts';
import { loadHouseholds } from '../../demo/households/loadHouseholds.ts';
import { createDatabases, type TestDatabases } from '../support/createDatabases.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';

const clock = movableClock('2026-03-02T09:00:00Z');
let databases: TestDatabases;
beforeAll(async () => {
  databases = await createDatabases(clock);
});
afterAll(() => databases.close());

async function given(describe?: Parameters<typeof givenHarrowVale>[1]) {
  await givenHarrowVale({ databases: databases.pools, clock }, describe);
}

async function rows(text: string): Promise<unknown[]> {
  return (await databases.pools.registry.query(text)).rows;
}

it('starts as the demonstration does', async () => {
  await given();
  expect(await rows('select subject, tier, confirmed_by from risk_tier order by subject')).toEqual([
    { subject: 'maya', tier: 'HIGH', confirmed_by: 'u-sl' },
    { subject: 'tyler', tier: 'MODERATE', confirmed_by: null },
    { subject: 'unborn', tier: 'LOW', confirmed_by: null },
  ]);
  expect(await rows('select subject, given_by, status from consent order by 1, 2')).toEqual([
    { subject: 'dana', given_by: 'dana', status: 'GIVEN' },
    { subject: 'jordan', given_by: 'jordan', status: 'WITHDRAWN' },
    { subject: 'lee', given_by: 'lee', status: 'NOT_SOUGHT' },
    { subject: 'maya', given_by: 'dana', status: 'GIVEN' },
    { subject: 'tyler', given_by: 'dana', status: 'GIVEN' },
    { subject: 'tyler', given_by: 'tyler', status: 'REFUSED' },
  ]);
  expect(await rows('select requester from relationship where to_at is null order by 1')).toHaveLength(8);
  expect(await rows('select person from family_member order by position')).toEqual(
    ['maya', 'tyler', 'unborn', 'dana', 'jordan', 'lee'].map((person) => ({ person })),
  );
});

it('takes every word that a test can say, in the place of what was there', async () => {
  await given((h) => {
    h.everyone.wasNotAsked();
    h.maya.atTier('HIGH').setBy('u-hv', h.hours(-2)).unconfirmed().after('LOW').reviewDue(h.days(-1));
    h.maya
      .consentedBy('dana')
      .explicitly({ categories: ['RESTRICTED_CLINICAL'] })
      .andGenerally();
    h.maya.refusedBy('jordan').onlyFor({ purposes: ['PLANNING'] });
    h.tyler.refuses();
    h.tyler.hasNoTier();
    h.jordan
      .consents()
      .except({ kind: 'RECIPIENT_EXCLUDED', recipients: ['LA-B'] })
      .reviewDate(h.days(3));
    h.dana.consents().reviewTriggered('HOSPITAL_ADMISSION');
    h.jordan.isOverriddenFor('u-ed', 'ASSESSMENT_SUMMARY').consulting('u-cg').lasting(24);
    h.jordan.courtOrders(['ASSESSMENT_SUMMARY'], ['u-pc']);
    h.maya.isProhibited(['INCIDENT_PATTERN']);
    h.maya.wouldBeHarmedBy(['PROTECTION_STATUS'], 'LA-A');
    h.dana.addressIsShielded();
    h.practitioner('u-pc').left();
    h.practitioner('u-vcs').claimedRelationship();
    h.practitioner('u-edt').declaredCrisis();
    h.practitioner('u-cg').hasTask();
    h.maya.hasRecord('health', 'assessments', 'NHS-MH', { kind: 'psychology', summary: 'Steady' });
    h.maya.hasNoRecord('health', 'medications');
    h.lee.hasNoConsentRecord();
  });
  expect(await rows("select status from consent where subject = 'lee'")).toEqual([]);
  expect(await rows("select kind from relationship where requester = 'u-vcs'")).toEqual([
    { kind: 'SELF_CLAIMED' },
  ]);
  const { rows: found } = await databases.pools.health.query(
    "select summary from assessment where controller = 'NHS-MH' and person = 'maya'",
  );
  expect(found).toEqual([{ summary: 'Steady' }]);
});

it('has a generator of further families, the same for the same seed', async () => {
  const now = clock.now();
  const families = generateFamilies(7, 120, now);
  expect(generateFamilies(7, 200, now).slice(0, 120)).toEqual(families);
  expect(generateFamilies(8, 120, now)).not.toEqual(families);
  await given();
  await loadHouseholds(databases.pools, families);
  expect(await rows("select count(*)::int as n from family where id like 'family-7-%'")).toEqual([
    { n: 120 },
  ]);
  const { rows: held } = await databases.pools.police.query('select count(*)::int as n from incident');
  expect(held[0].n).toBeGreaterThan(300);
});
