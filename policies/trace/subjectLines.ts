import type { Agreement } from '../agreement/types.ts';
import type { Instant } from '../words.ts';
import { type HeldFor, type Household, heldFor, type ShownAs } from './heldFor.ts';

/** What of somebody was open to one organisation that asked for it, for one purpose and on one ground, over a period. */
export interface ShownSum extends ShownAs {
  readonly times: number;
  readonly first: Instant;
  readonly last: Instant;
}

export interface SubjectLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly heldFor: readonly HeldFor[];
  /** What it is about, so that why it is held can be worked out again. */
  readonly about: ShownAs;
}

/** Why it was shown, for the person themselves. */
const WHY: Readonly<Record<string, string>> = {
  CONSENT: 'you, or somebody for you, agreed to it',
  EXPLICIT_CONSENT: 'you, or somebody for you, agreed to exactly this',
  DUTY: 'the law lets services share this when a child may be at serious risk',
  DUTY_OVER_OBJECTION:
    'a child may have been at serious risk, and the law then lets services share it without agreement',
  INTERNAL: 'it is their own record of you',
  IDENTITY: 'they work with your family and had to know who you are',
  GOVERNANCE: 'they needed it to keep to the rules on sharing',
  CRISIS: 'a worker declared an emergency',
  COURT_ORDER: 'a court ordered it',
  OVERRIDE: 'a senior professional decided that it had to be shared to keep somebody safe',
};

/** The ledger holds what was open to whoever asked, and no value: an empty list and a full one look the same to it. */
const COULD_SEE =
  '“Could see” means that a service asked for information of this kind, and was permitted to see whatever is recorded of it. It does not mean that anything of this kind is recorded about you.';

/** The same to everybody, whether or not anything is held: it must not tell that something is. */
const NOT_ALL =
  'This may not be all. The law lets services leave out, and sometimes they have to, what could put somebody at risk or is about other people.';

/** What is handed to the person: what its words mean, and the lines that were released. */
export const statementOf = (lines: readonly string[]): string => [COULD_SEE, NOT_ALL, ...lines].join('\n');

/**
 * Who could see what, in words for the person whom it is about (policy.md §3, SUBJECT_ACCESS): organisations, never
 * practitioners. What could put somebody at risk, or tell of a service that must not be known, is held for a reviewer.
 */
export function subjectLines(
  agreement: Agreement,
  sums: readonly ShownSum[],
  household: Household,
): readonly SubjectLine[] {
  return sums.map((sum, index) => ({
    number: index + 1,
    text: textOf(agreement, sum),
    heldFor: heldFor(agreement, sum, household),
    about: aboutOf(sum),
  }));
}

function textOf(agreement: Agreement, sum: ShownSum): string {
  const { organisation, dataClass, purpose, code, times } = sum;
  const who = agreement.organisations.get(organisation)?.name ?? 'A service';
  const what = agreement.classes.get(dataClass)?.label ?? 'information';
  const often = times === 1 ? 'once' : `${times} times`;
  const when =
    times === 1 ? `on ${dayOf(sum.first)}` : `first on ${dayOf(sum.first)}, last on ${dayOf(sum.last)}`;
  const why = WHY[code] ?? 'the sharing agreement allows it';
  const purposeWords = purpose.toLowerCase().replaceAll('_', ' ');
  return `${who} could see ${what} about you ${often}, ${when}, for ${purposeWords}, because ${why}.`;
}

function aboutOf({ organisation, purpose, dataClass, code }: ShownSum): ShownAs {
  return { organisation, purpose, dataClass, code };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function dayOf(at: Instant): string {
  const day = new Date(at);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}
