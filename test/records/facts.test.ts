import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadFacts, type ReadFacts } from '../../records/facts/readFacts.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { socialWorker } from './support/operation.ts';
import { consentRow, relationshipRow, tierRow } from './support/rows.ts';

let registry: Registry;
let readFacts: ReadFacts;
const day = 86_400_000;
const at = '2026-03-01T12:00:00.000Z';
const later = '2026-03-09T12:00:00.000Z';

beforeAll(async () => {
  registry = await openRegistry();
  readFacts = createReadFacts({ pool: registry.app });
  const ended = (days: number) => new Date(registry.clock.now() - days * day).toISOString();
  await registry.add({
    relationship: [
      relationshipRow('f', 'u-sw', { id: 'r1', from_at: at }),
      relationshipRow('f', 'u-sw', { id: 'r0', kind: 'DUTY', to_at: ended(0.5) }),
      relationshipRow('f', 'u-sw', { id: 'r-old', to_at: ended(2) }),
      relationshipRow('f', 'u-hv', { id: 'r-other', organisation: 'NHS-COMM' }),
    ],
    risk_tier: [tierRow('ana', { set_at: at, review_due: later }), tierRow('mum', { tier: 'LOW' })],
    consent: [
      consentRow('ana', 'mum', {
        status: 'GIVEN_CONDITIONAL',
        scope: [
          {
            classes: ['MEDICATION'],
            categories: [],
            recipients: ['NHS-ACUTE'],
            purposes: [],
            explicit: true,
          },
        ],
        conditions: [{ kind: 'TIME_LIMITED', until: Date.parse(later) }, { kind: 'NO_ONWARD' }],
        recorded_at: at,
        review_date: later,
      }),
    ],
    override: [
      {
        id: 'o1',
        subject: 'ana',
        ground: 'SIGNIFICANT_HARM',
        requester: 'u-ed',
        authoriser: 'u-sl',
        authorised_at: at,
        caldicott_guardian: 'u-cg',
        originator_approval: null,
        classes: ['MEDICATION'],
        recipients: ['u-ed'],
        from_at: at,
        to_at: later,
      },
    ],
    prohibition: [
      { id: 'p1', subject: 'ana', classes: ['RISK_ALERT'], controllers: [], from_at: at, to_at: null },
    ],
    court_order: [
      { id: 'co1', subject: 'ana', classes: ['RISK_ALERT'], recipients: ['u-pc'], from_at: at, to_at: later },
    ],
    detriment: [
      { id: 'd1', subject: 'ana', controller: 'LA-A', classes: ['RISK_ALERT'], from_at: at, to_at: null },
    ],
    shield: [{ id: 's1', subject: 'ana', from_at: at, to_at: null }],
    crisis: [{ id: 'x1', family: 'f', requester: 'u-sw', organisation: 'LA-A', from_at: at, to_at: later }],
    task: [
      { id: 'k1', kind: 'TIER_REVIEW', family: 'f', organisation: 'LA-A', assignee: 'u-sw', opened_at: at },
    ],
  });
  await registry.owner.query(
    `insert into override (id, subject, ground, requester, classes, recipients, from_at, to_at)
     values ('o-asked', 'ana', 'SHIELD', 'u-ed', '{ADDRESS}', '{u-ed}', $1, $2)`,
    [at, later],
  );
});
afterAll(() => registry.close());

const ms = Date.parse(at);
const until = Date.parse(later);
const tierOfAna = {
  id: 'tier-ana',
  subject: 'ana',
  tier: 'HIGH',
  setBy: 'u-sw',
  setAt: ms,
  confirmedBy: null,
  previousTier: 'LOW',
  rejectedAt: null,
  reviewDue: until,
};

test('one read gives everything that a decision about a person needs, as it was recorded', async () => {
  const found = await readFacts(socialWorker, { people: ['ana'], families: [] });
  expect([...found.keys()]).toEqual(['ana']);
  expect(found.agreementVersion).toBe('v1');
  const known = found.get('ana')!;
  const { text, hash } = known;
  const facts = known.read();
  expect(JSON.parse(text)).toEqual(facts);
  expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
  expect(facts).toEqual({
    subject: 'ana',
    kind: 'CHILD',
    epoch: await registry.epochOf('ana'),
    tier: tierOfAna,
    families: [
      {
        family: 'f',
        leadOrganisation: 'LA-A',
        asParent: false,
        childTiers: [tierOfAna],
        relationships: [
          { id: 'r0', kind: 'DUTY', from: expect.any(Number), to: expect.any(Number) },
          { id: 'r1', kind: 'ALLOCATED', from: ms, to: null },
        ],
        crises: [{ id: 'x1', from: ms, to: until }],
        tasks: [{ id: 'k1', from: ms, to: null }],
      },
    ],
    consents: [
      {
        id: 'consent-ana',
        version: 1,
        status: 'GIVEN_CONDITIONAL',
        earlier: [],
        doubted: false,
        givenBy: 'mum',
        capacity: 'PARENTAL_RESPONSIBILITY',
        scope: [
          {
            classes: ['MEDICATION'],
            categories: [],
            recipients: ['NHS-ACUTE'],
            purposes: [],
            explicit: true,
          },
        ],
        conditions: [{ kind: 'TIME_LIMITED', until }, { kind: 'NO_ONWARD' }],
        recordedAt: ms,
        reviewDate: until,
      },
    ],
    overrides: [
      {
        id: 'o1',
        from: ms,
        to: until,
        ground: 'SIGNIFICANT_HARM',
        requester: 'u-ed',
        authoriser: 'u-sl',
        caldicottGuardian: 'u-cg',
        originatorApproval: null,
        classes: ['MEDICATION'],
        recipients: ['u-ed'],
      },
    ],
    prohibitions: [{ id: 'p1', from: ms, to: null, classes: ['RISK_ALERT'], controllers: [] }],
    courtOrders: [{ id: 'co1', from: ms, to: until, classes: ['RISK_ALERT'], recipients: ['u-pc'] }],
    detriments: [{ id: 'd1', from: ms, to: null, controller: 'LA-A', classes: ['RISK_ALERT'] }],
    shields: [{ id: 's1', from: ms, to: null }],
  });
});

test('a family comes with all its members, and as a subject of its own', async () => {
  const found = await readFacts(socialWorker, { people: [], families: ['f'] });
  expect([...found.keys()].sort()).toEqual(['ana', 'ben', 'dad', 'f', 'mum']);
  expect(found.get('f')!.read()).toMatchObject({ subject: 'f', kind: 'FAMILY', tier: null, consents: [] });
  expect(found.get('f')!.read().families[0]).toMatchObject({
    family: 'f',
    asParent: false,
    childTiers: [tierOfAna],
  });
});

test('parents are seen as parents, with the tiers of the children and not with each other’s', async () => {
  const found = await readFacts(socialWorker, { people: ['mum', 'dad'], families: [] });
  expect(found.get('mum')!.read()).toMatchObject({ kind: 'ADULT', tier: { tier: 'LOW' } });
  expect(found.get('dad')!.read().families[0]).toMatchObject({ asParent: true, childTiers: [tierOfAna] });
});

test("another requester's relationships, crises and tasks are not among one's own", async () => {
  const other = { ...socialWorker, id: 'u-hv', organisation: 'NHS-COMM' };
  const found = await readFacts(other, { people: ['ana'], families: [] });
  const [family] = found.get('ana')!.read().families;
  expect(family).toMatchObject({ relationships: [{ id: 'r-other' }], crises: [], tasks: [] });
  const elsewhere = await readFacts(
    { ...socialWorker, organisation: 'LA-B' },
    { people: ['ana'], families: [] },
  );
  expect(elsewhere.get('ana')!.read().families[0]!.relationships).toEqual([]);
});

test('a task of a function is there for everyone who holds it at that organisation', async () => {
  await registry.owner.query(
    `insert into task (id, kind, family, organisation, function) values ('k2', 'CONFIRM', 'f', 'LA-A', 'SAFEGUARDING_LEAD')`,
  );
  const tasksOf = async (function_: 'SAFEGUARDING_LEAD' | 'PRACTITIONER', organisation: string) => {
    const asker = { ...socialWorker, id: 'u-x', function: function_, organisation };
    const found = await readFacts(asker, { people: ['ana'], families: [] });
    return found
      .get('ana')!
      .read()
      .families[0]!.tasks.map((task) => task.id);
  };
  expect(await tasksOf('SAFEGUARDING_LEAD', 'LA-A')).toEqual(['k2']);
  expect(await tasksOf('PRACTITIONER', 'LA-A')).toEqual([]);
  expect(await tasksOf('SAFEGUARDING_LEAD', 'LA-B')).toEqual([]);
});

test('ids that nobody has are absent, whatever is in them', async () => {
  const found = await readFacts(socialWorker, {
    people: ['nobody', 'nul\0', 'x'.repeat(10_000), ''],
    families: ['none'],
  });
  expect(found.size).toBe(0);
  expect(found.agreementVersion).toBe('v1');
});
