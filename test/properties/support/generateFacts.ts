import fc from 'fast-check';
import {
  type CrisisRow,
  emptyRegistry,
  type OverrideRow,
  type RegistryRows,
  type RelationshipRow,
  type TierRow,
} from '../../../demo/households/registryRows.ts';
import { practitioners } from '../../support/practitioners.ts';
import { children, families, registered } from './cast.ts';
import { consents } from './generateConsents.ts';
import { classes, dates, few, HOUR, moment, NOW, organisations, seldom, stamp } from './pools.ts';

export type PolicyFacts = Omit<RegistryRows, 'person' | 'family' | 'family_member'>;

const user = fc.constantFrom(...Object.keys(practitioners));
const subject = fc.constantFrom(...registered);
const organisationOf = (id: string) => practitioners[id as 'u-hv'].organisation;

const kind = fc.constantFrom<RelationshipRow['kind']>(
  ...(['ALLOCATED', 'TEAM', 'MASH_ENQUIRY', 'STRATEGY_MEETING', 'UNSCHEDULED_ATTENDANCE'] as const),
);

/** Most requesters work with Harrow Vale; some with others too, or with nobody, or say so themselves. */
const tieWith = (family: string, ties: number) =>
  fc.oneof(
    {
      weight: ties,
      arbitrary: kind.map((one) => ({ family, kind: one, from_at: stamp(NOW - 900 * HOUR), to_at: null })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(kind, dates).map(([one, when]) => ({ family, kind: one, ...when })),
    },
    {
      weight: 1,
      arbitrary: moment.map((from) => ({
        family,
        kind: 'SELF_CLAIMED' as const,
        from_at: stamp(from),
        to_at: stamp(from + 24 * HOUR),
      })),
    },
    { weight: 2, arbitrary: fc.constant(null) },
  );

const crisis = fc.record({
  family: fc.constantFrom('harrow-vale', 'east-lane'),
  hoursAgo: fc.constantFrom(1, 3, 6),
});

const tier = (id: string): fc.Arbitrary<TierRow[]> =>
  fc
    .option(
      fc.record({
        tier: fc.constantFrom<TierRow['tier']>('LOW', 'MODERATE', 'MODERATE', 'HIGH', 'HIGH', 'HIGH'),
        previous_tier: fc.constantFrom<TierRow['tier']>('LOW', 'MODERATE', 'HIGH'),
        set_by: fc.constantFrom('u-sw', 'u-hv', 'u-ds'),
        set_at: fc.constant(stamp(NOW - 200 * HOUR)),
        confirmed_by: fc.constantFrom(null, 'u-sl', 'u-sl', 'u-sl'),
        rejected_at: fc.constantFrom(null, null, null, stamp(NOW - HOUR)),
        review_due: fc.option(moment.map(stamp)),
      }),
      { freq: 6 },
    )
    .map((row) => (row ? [{ id: `tier-${id}`, subject: id, ...row }] : []));

const override: fc.Arbitrary<Omit<OverrideRow, 'id'>> = fc.record({
  subject,
  ground: fc.constantFrom('SIGNIFICANT_HARM' as const, 'SHIELD' as const),
  requester: fc.constantFrom('u-ed', 'u-sw'),
  authoriser: fc.constantFrom('u-sl', 'u-pc'),
  authorised_at: fc.constant(stamp(NOW - 3 * HOUR)),
  caldicott_guardian: fc.constantFrom('u-cg', 'u-cg', null),
  originator_approval: fc.constantFrom('POLICE-X', 'LA-A', null),
  classes: fc.array(classes, { minLength: 1, maxLength: 8 }),
  recipients: fc.array(user, { minLength: 1, maxLength: 6 }),
  from_at: fc.constant(stamp(NOW - 2 * HOUR)),
  to_at: fc.constantFrom(stamp(NOW - HOUR), stamp(NOW + 20 * HOUR), stamp(NOW + 40 * HOUR)),
});

const exceptions = fc.record({
  override: few(override, 3),
  prohibition: seldom(
    fc.tuple(
      fc.record({
        subject,
        classes: few(classes, 6),
        controllers: seldom(fc.constantFrom(...organisations)),
      }),
      dates,
    ),
  ),
  court_order: seldom(
    fc.tuple(
      fc.record({
        subject,
        classes: fc.array(classes, { minLength: 1, maxLength: 6 }),
        recipients: fc.array(user, { minLength: 1, maxLength: 8 }),
      }),
      dates,
    ),
  ),
  detriment: seldom(
    fc.tuple(
      fc.record({
        subject,
        controller: fc.constantFrom(...organisations),
        classes: fc.array(classes, { minLength: 1, maxLength: 5 }),
      }),
      dates,
    ),
  ),
  shield: seldom(fc.tuple(fc.record({ subject }), dates)),
});

/** Everything that decisions about the cast rest on for one requester, as rows of the registry. */
export function policyFacts(requester: string): fc.Arbitrary<PolicyFacts> {
  const organisation = organisationOf(requester);
  const theirs = { requester, organisation };
  return fc
    .record({
      ties: fc.tuple(tieWith('harrow-vale', 12), tieWith('east-lane', 2), tieWith('far-end', 0)),
      task: seldom(fc.constantFrom(...families)),
      crisis: seldom(crisis),
      tiers: fc.tuple(...children.map(tier)),
      consent: consents,
      exceptions,
    })
    .map(({ ties, task, crisis: crises, tiers, consent, exceptions: unusual }) => ({
      ...emptyRegistry(),
      relationship: ties.flatMap((tie) => (tie ? [{ id: `tie-${tie.family}`, ...theirs, ...tie }] : [])),
      task: task.map((family, index) => ({
        id: `task-${index}`,
        kind: 'CONSENT_REVIEW',
        family,
        organisation,
        assignee: requester,
        opened_at: stamp(NOW - HOUR),
      })),
      crisis: crises.map(
        ({ family, hoursAgo }, index): CrisisRow => ({
          id: `crisis-${index}`,
          ...theirs,
          family,
          from_at: stamp(NOW - hoursAgo * HOUR),
          to_at: stamp(NOW + (4 - hoursAgo) * HOUR),
        }),
      ),
      risk_tier: tiers.flat(),
      consent,
      override: unusual.override.map((row, index) => ({ id: `override-${index}`, ...row })),
      prohibition: numbered('prohibition', unusual.prohibition),
      court_order: numbered('order', unusual.court_order),
      detriment: numbered('detriment', unusual.detriment),
      shield: numbered('shield', unusual.shield),
    }));
}

function numbered<Row, Dates>(name: string, rows: readonly (readonly [Row, Dates])[]) {
  return rows.map(([row, when], index) => ({ id: `${name}-${index}`, ...row, ...when }));
}
