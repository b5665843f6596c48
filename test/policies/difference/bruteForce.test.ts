import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Agreement } from '../../../policies/agreement/types.ts';
import { createSubjectDecider, type SubjectDecider } from '../../../policies/decide.ts';
import { disclosureDifference, type NamedField } from '../../../policies/difference/disclosureDifference.ts';
import { governanceRows } from '../../../policies/governanceRows.ts';
import type { Purpose, Requester } from '../../../policies/words.ts';
import { NOW } from '../../support/facts.ts';
import { howMany } from '../../support/howMany.ts';
import {
  type Case,
  cases,
  EVERY_STATUS,
  EXCEPTIONS,
  KINDS,
  REACHES,
  small,
  TIES,
  wholeCases,
} from './cases.ts';
import {
  type Consent,
  everyInput,
  everyRequester,
  factsOf,
  type Input,
  inputOf,
  type Recorded,
  type Tried,
} from './everyInput.ts';
import { holds } from './holds.ts';

const long = howMany(0, 1) === 1;

const relevantOf = ({ before, after }: Case): string[] => [
  ...new Set([...(before.classes ?? []), ...(after.classes ?? []), 'SENSITIVE_SERVICE']),
];

function rulesOf({ before, after, source = 'health' }: Case) {
  const fields = (classes: readonly string[] | null): NamedField[] =>
    classes === null ? [] : [{ path: 'field', source, classes }];
  const { changes } = disclosureDifference(
    { agreement: before.agreement, at: NOW, fields: fields(before.classes) },
    { agreement: after.agreement, at: NOW, fields: fields(after.classes) },
  );
  return changes[0]?.effects ?? [];
}

const STATUSES: readonly Consent['status'][] = long
  ? [...EVERY_STATUS]
  : ['GIVEN', 'REVIEW_DUE', 'NOT_SOUGHT', 'REFUSED'];
const REACHES_TRIED = long ? REACHES : REACHES.slice(0, 1);

function namesFor(one: Case): string[] {
  const classes = relevantOf(one).filter(
    (name) => name !== 'SENSITIVE_SERVICE' || one.what.includes('contact'),
  );
  const categories = classes.map((name) => small.classes.get(name)!.category);
  return [
    'GENERAL',
    ...classes.map((name) => `class:${name}`),
    ...new Set(categories.map((name) => `category:${name}`)),
  ];
}

/** How much a side shows, by the policy itself: 0 nothing, 1 own rows, 2 also one's function's, 3 all. */
function shown(
  side: Case['before'],
  decide: SubjectDecider,
  requester: Requester,
  controller: string | null,
): number {
  if (side.classes === null) return 0;
  return Math.min(
    ...side.classes.map((name) => {
      if (decide(name, controller).effect !== 'DISCLOSE') return 0;
      if (side.agreement.classes.get(name)!.category !== 'GOVERNANCE') return 3;
      return ['NONE', 'OWN', 'OWN_AND_FUNCTION', 'ALL'].indexOf(
        governanceRows(side.agreement, requester, name).rows,
      );
    }),
  );
}

const effectOf = (was: number, is: number): string | null => {
  if (was === is) return null;
  if (is > was) return was === 0 ? 'GAINED' : 'GAINED_MORE';
  return is === 0 ? 'LOST' : 'LOST_PART';
};

const EFFECTS = ['GAINED', 'GAINED_MORE', 'LOST', 'LOST_PART'];

function compare(one: Case, inputs: Iterable<Input>): { tried: number; changed: number; wrong: Input[] } {
  const effects = rulesOf(one);
  const count = { tried: 0, changed: 0, wrong: [] as Input[] };
  for (const input of inputs) {
    const { requester, purpose, controller, facts } = input;
    const decideBefore = createSubjectDecider(one.before.agreement, requester, purpose, facts, NOW);
    const decideAfter =
      one.after.agreement === one.before.agreement
        ? decideBefore
        : createSubjectDecider(one.after.agreement, requester, purpose, facts, NOW);
    const expected = effectOf(
      shown(one.before, decideBefore, requester, controller),
      shown(one.after, decideAfter, requester, controller),
    );
    count.tried += 1;
    if (expected !== null) count.changed += 1;
    const said = isClosed(one, input) ? [] : EFFECTS.filter((effect) => holds(effects, effect, input));
    if (said.join() !== (expected ?? '')) count.wrong.push(input);
  }
  return count;
}

/** A rule is about those who may ask for the purpose at all. */
function isClosed({ before, after }: Case, { requester, purpose }: Input): boolean {
  return [before, after].every(({ agreement }) => {
    const entry = agreement.purposes.get(purpose)!;
    return (
      entry.served !== 'PERSON' ||
      !entry.functions.some((name) => name === '*' || name === requester.function)
    );
  });
}

test.each(cases)('$what: the rules are exactly what trying every input finds', (one) => {
  const tried: Tried = {
    ties: long ? TIES : ['NONE', 'SELF_CLAIMED', 'TEAM'],
    kinds: long ? KINDS : ['CHILD', 'ADULT'],
    exceptions: long ? EXCEPTIONS : (one.exceptions ?? ['NONE']),
    controllers: one.source === 'governance' ? [null] : ['NHS-MH', 'LA-A'],
    consents: STATUSES.flatMap((status) =>
      namesFor(one).flatMap((names) => REACHES_TRIED.map((reach) => ({ status, names, reach }))),
    ),
  };
  const { tried: count, changed, wrong } = compare(one, everyInput(small, tried, relevantOf(one)));
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(changed).toBeGreaterThan(100);
  expect(count).toBeGreaterThan(50_000);
});

test.each(wholeCases)(
  '$what, in the whole partnership: no input drawn from all of it is told otherwise',
  (one) => {
    const classes = relevantOf(one);
    const { agreement } = one.after;
    const { controllers } = agreement.sources.get(one.source ?? 'health')!;
    const recorded = fc.record({
      organisation: fc.constantFrom(...agreement.organisations.keys()),
      controller: fc.constantFrom(...controllers),
      tie: fc.constantFrom(...TIES),
      crisis: fc.boolean(),
      kind: fc.constantFrom(...KINDS),
      tier: fc.constantFrom('LOW', 'MODERATE', 'HIGH', 'HIGH'),
      exception: fc.constantFrom('NONE', 'NONE', ...EXCEPTIONS),
      consent: fc.record({
        status: fc.constantFrom('GIVEN' as const, ...EVERY_STATUS),
        names: fc.constantFrom(...namesFor(one)),
        reach: fc.constantFrom('IN_SCOPE' as const, ...REACHES),
      }),
    });
    const drawn = fc.sample(recorded, howMany(200, 200_000));
    const { changed, wrong } = compare(one, everyAsker(agreement, drawn, classes));
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(changed).toBeGreaterThan(200);
  },
);

/** With every role tier, function and purpose of the partnership. */
function* everyAsker(
  agreement: Agreement,
  drawn: readonly Recorded[],
  classes: readonly string[],
): Generator<Input> {
  for (const recorded of drawn) {
    const facts = factsOf(recorded, classes);
    for (const requester of everyRequester(agreement)) {
      if (requester.organisation !== recorded.organisation) continue;
      for (const purpose of agreement.purposes.keys() as Iterable<Purpose>)
        yield inputOf(recorded, requester, purpose, facts);
    }
  }
}
