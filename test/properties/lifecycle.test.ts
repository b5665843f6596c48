import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { createChange } from '../support/change.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { howMany } from '../support/howMany.ts';
import { type Stack, startStack } from '../support/stack.ts';
import type { ConsentStep } from './lifecycle/consent.ts';
import { type Model, maskOf, type Onlooker, type Step, take, untouched } from './lifecycle/model.ts';
import { consent, runConsentStep } from './lifecycle/runConsentStep.ts';
import { type Made, runStep } from './lifecycle/runStep.ts';

let stack: Stack;
beforeAll(async () => {
  // A claim in every other sequence is more than one practitioner may try in an hour.
  const limits = { ...harrowVale2026.limits, searchesPerHour: 1_000_000 };
  stack = await startStack({ agreement: readAgreement({ ...harrowVale2026, limits }) });
  // Clinical data goes to whom is known as clinical.
  await stack.ask('u-ed', 'SAFEGUARDING', '{ myFamilies { id } }');
});
afterAll(() => stack.close());

const user = fc.constantFrom('u-sw', 'u-sl', 'u-ds', 'u-hv', 'u-edt');
const decider = fc.constantFrom('u-sl', 'u-sl', 'u-sw', 'u-ds');
const of = <Kind extends Step['kind']>(kinds: Kind[], by: fc.Arbitrary<string> = user) =>
  fc.record({ kind: fc.constantFrom(...kinds), user: by });
const consentStep = fc.record({
  kind: fc.constantFrom('agree', 'agree', 'refuse', 'renew', 'withdraw', 'dispute'),
  user,
}) as fc.Arbitrary<ConsentStep>;
/** A governance lead works with the family by their tasks only, whichever these are. */
const leadsStep = fc.oneof(
  fc.record({ kind: fc.constant('doubt'), user: fc.constantFrom('u-sl', 'u-sl', 'u-sw') }),
  fc.record({ kind: fc.constantFrom('uphold', 'setAside'), user: fc.constantFrom('u-gov', 'u-gov', 'u-sl') }),
) as fc.Arbitrary<ConsentStep>;
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('setTier' as const),
      user,
      tier: fc.constantFrom('LOW', 'MODERATE', 'HIGH', 'HIGH'),
    }),
  },
  { weight: 4, arbitrary: of(['confirmTier', 'rejectTier'], decider) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('request' as const),
      user,
      hours: fc.constantFrom(1, 20, 20, 72),
      clinical: fc.constantFrom(false, false, true),
    }),
  },
  { weight: 8, arbitrary: of(['authorise', 'authorise', 'reject', 'revoke'], decider) },
  { weight: 4, arbitrary: of(['consult'], fc.constantFrom('u-cg', 'u-cg', 'u-sl')) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('declare', 'declare', 'giveBack') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('claim' as const) }) },
  { weight: 3, arbitrary: of(['confirmTie', 'endTie'], decider) },
  { weight: 4, arbitrary: of(['shield', 'unshield', 'prohibit', 'unprohibit', 'find', 'unfind'], decider) },
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('consent' as const), step: fc.oneof(consentStep, leadsStep) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(2, 13, 25) }),
  },
) as fc.Arbitrary<Step>;
/** Of four steps the first that may be taken, so that sequences get far; every third time whatever comes. */
const steps = fc.array(
  fc.record({
    options: fc.array(step, { minLength: 4, maxLength: 4 }),
    isAny: fc.constantFrom(false, false, true),
    stale: fc.constantFrom(0, 0, 0, 0, 0, 1),
  }),
  { minLength: 15, maxLength: 25 },
);
const choose = (model: Model, { options, isAny }: { options: Step[]; isAny: boolean }): Step =>
  (isAny ? undefined : options.find((one) => take(structuredClone(model), one))) ?? options[0]!;

const purposes: Readonly<Record<Onlooker, string>> = {
  'u-ds': 'SAFEGUARDING',
  'u-pc': 'SAFEGUARDING',
  'u-vcs': 'COORDINATION',
  'u-ed': 'SAFEGUARDING',
  'u-edt': 'CRISIS_RESPONSE',
};
const everybody = Object.keys(purposes) as Onlooker[];
/** After what was refused nothing may be different: one pair of eyes is enough for that. */
const whoSeesMost = ['u-ds'] as const;
const careOf = (more: string) =>
  `socialCare { identity { id } address { id } attendance { id } protectionStatus { id } ${more} }`;
const fields: Readonly<Record<Onlooker, string>> = {
  'u-ds': careOf('functionalConcerns { id }'),
  'u-pc': careOf('functionalConcerns { id }'),
  'u-vcs': careOf('functionalConcerns { id }'),
  'u-ed': 'health { assessments { id } }',
  'u-edt': careOf('crisisSummary { id }'),
};

async function seenBy(who: Onlooker): Promise<Record<string, boolean> | null> {
  const answer = await stack.ask(who, purposes[who], `{ person(id: "maya") { ${fields[who]} } }`);
  expect(answer.status, answer.text).toBe(200);
  const seen = answer.body.data.person?.socialCare ?? answer.body.data.person?.health;
  return seen
    ? Object.fromEntries(Object.entries(seen).map(([field, value]) => [field, isShown(value)]))
    : null;
}

/** A list of which one holder's records are kept back still has the others', who have none here. */
function isShown(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** A change of tier moves it, too: whoever works with the consent looks first. */
async function versionNow(): Promise<number> {
  const { rows } = await stack.databases.registry.query(
    'select version from consent where id = $1 and superseded_at is null',
    [consent],
  );
  return rows[0].version;
}

/** Steps that name the version of a record: a stale one changes nothing. */
const versioned = (kind: Step['kind']) =>
  !['request', 'claim', 'shield', 'prohibit', 'find', 'wait', 'declare'].includes(kind);

test(
  'however steps follow one another, each is taken or refused, and everybody sees what the policy says after it',
  async () => {
    const change = createChange(stack);
    const taken = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        stack.clock.set(Date.parse('2026-03-02T10:00:00Z'));
        await givenHarrowVale(stack, (h) => {
          h.everyone.wasNotAsked();
          h.maya.hasNoTier();
          h.practitioner('u-vcs').isUnrelated();
        });
        const model: Model = untouched(stack.clock.now());
        const made: Made = {
          override: 'none',
          tie: 'none',
          shield: 'none',
          prohibition: 'none',
          detriment: 'none',
          crisis: 'none',
        };
        for (const { stale, ...offered } of sequence) {
          const next = choose(model, offered);
          const before = structuredClone(model);
          if (hasOne(before, next.kind)) continue;
          const isStale = stale > 0 && versioned(next.kind);
          const may = isStale ? false : take(model, next);
          if (next.kind === 'wait') stack.clock.advance(next.hours * 3_600_000);
          else {
            let code: string | null;
            if (next.kind === 'consent')
              code = await runConsentStep(change, next.step, (await versionNow()) + stale, model.now);
            else if (next.kind === 'declare') code = await declare(made);
            else code = await runStep(change, made, before, next, stale);
            expect({ next, done: code === null }, `${code}`).toEqual({ next, done: may });
            if (may) taken.add(next.kind === 'consent' ? next.step.kind : next.kind);
          }
          for (const who of may ? everybody : whoSeesMost)
            expect({ after: next, who, seen: await seenBy(who) }).toEqual({
              after: next,
              who,
              seen: maskOf(model, who),
            });
        }
      }),
      { seed: 12, numRuns: howMany(4, 400), endOnFailure: true },
    );
    expect(taken.size, 'the sequences reach most steps').toBeGreaterThan(12);
  },
  howMany(240_000, 6 * 3_600_000),
);

/** What the out-of-hours worker does; a crisis is no record of the usual form. */
async function declare(made: Made): Promise<string | null> {
  const input = `{ idempotencyKey: "${randomUUID()}", subject: "maya", reason: "She is on a bridge" }`;
  const mutation = `mutation { declareCrisis(input: ${input}) { crisis { id } problem { code } } }`;
  const { crisis, problem } = (await stack.ask('u-edt', 'CRISIS_RESPONSE', mutation)).body.data.declareCrisis;
  if (problem === null) made.crisis = crisis.id;
  return problem?.code ?? null;
}

/** One of each in force at a time, which keeps the model small. */
function hasOne({ shield, prohibition, detriment, override, now }: Model, kind: Step['kind']): boolean {
  if (kind === 'request') return override?.state === 'AUTHORISED' && override.to > now;
  const facts: Partial<Record<Step['kind'], object | null>> = {
    shield,
    prohibit: prohibition,
    find: detriment,
  };
  return (facts[kind] ?? null) !== null;
}
