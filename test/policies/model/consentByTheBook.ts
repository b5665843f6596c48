import type { ConsentRecord, SubjectFacts } from '../../../policies/facts.ts';
import type { Requester } from '../../../policies/words.ts';

/** The statuses of policy.md §3 in the order in which equals are reported. */
export const VALID = ['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE'];
const ABSENT = [
  ...['LAPSED', 'INVALIDATED', 'OUT_OF_SCOPE', 'REQUESTED', 'NOT_SOUGHT_UNSAFE', 'NOT_SOUGHT', 'UNKNOWN'],
];
const NOBODY_SAID = ['INVALIDATED', 'REQUESTED', 'NOT_SOUGHT', 'NOT_SOUGHT_UNSAFE', 'UNKNOWN'];
export const OBJECTIONS = ['DISPUTED', 'WITHDRAWN', 'REFUSED', 'EXCLUDED'];

export interface Asked {
  readonly dataClass: string;
  readonly category: string;
  readonly requester: Requester;
  readonly purpose: string;
  readonly now: number;
}

interface Saying {
  status: string;
  weight: number;
  own: boolean;
  heard: boolean;
  explicit: boolean;
  /** Of a record that somebody found not to count, or in which nobody said anything. */
  void?: boolean;
}

/** The consent that applies, and whether it satisfies C+. */
export function consentByTheBook(facts: SubjectFacts, asked: Asked): { status: string; explicit: boolean } {
  const all = facts.consents.flatMap((record) => sayings(record, facts, asked));
  const counting = all.filter((saying) => !saying.void);
  const counted = counting.length > 0 ? counting : all;
  const own = counted.filter((saying) => saying.own);
  const party = (own.length > 0 ? own : counted).filter((saying) => saying.heard);
  const heaviest = party.filter((saying) => !party.some((other) => other.weight > saying.weight));
  const status = among(heaviest) ?? (facts.consents.length === 0 ? 'UNKNOWN' : 'OUT_OF_SCOPE');
  const objection = among(all.filter((saying) => saying.heard && OBJECTIONS.includes(saying.status)));
  if (ABSENT.includes(status) && objection !== undefined) return { status: objection, explicit: false };
  const explicit = party.some((saying) => saying.explicit && /^GIVEN/.test(saying.status));
  return { status, explicit };
}

/** P15: an objection that names the class (or its category), whoever's. */
export function objectionByName(facts: SubjectFacts, asked: Asked): boolean {
  return facts.consents
    .flatMap((record) => sayings(record, facts, asked))
    .some((saying) => saying.heard && saying.weight > 0 && OBJECTIONS.includes(saying.status));
}

function among(sayings: readonly Saying[]): string | undefined {
  const said = (statuses: string[]) =>
    statuses.filter((status) => sayings.some((each) => each.status === status));
  if (said(OBJECTIONS).length > 0 && said(VALID).length > 0) return 'DISPUTED';
  return [...said(OBJECTIONS), ...said(VALID), ...said(ABSENT)][0];
}

/** Where a version says nothing, or not any more, whatever was said last that did say something still counts as a no. */
function sayings(record: ConsentRecord, facts: SubjectFacts, asked: Asked): Saying[] {
  const now = saidBy(record, facts, asked);
  const counted = [...VALID, ...OBJECTIONS, 'LAPSED'];
  const isOver = facts.kind === 'ADULT' && record.capacity === 'PARENTAL_RESPONSIBILITY';
  const speaks = (saying: Saying, of: Pick<ConsentRecord, 'conditions'>) => {
    const ended = of.conditions.some((it) => it.kind === 'TIME_LIMITED' && asked.now >= it.until);
    return saying.heard && counted.includes(saying.status) && !(ended && saying.status === 'LAPSED');
  };
  if (isOver) return now;
  const before = (record.earlier ?? []).map(({ status, scope, conditions }) => {
    const version = { ...record, status, scope, conditions, reviewDate: null };
    return saidBy(version, facts, asked).filter((saying) => speaks(saying, version));
  });
  const said = [...before, now.filter((saying) => speaks(saying, record))];
  const lastOf = (versions: Saying[][]) => versions.findLastIndex((sayings) => sayings.length > 0);
  const named = said.map((sayings) => sayings.filter(({ weight }) => weight > 0));
  // What named clinical classes and was a no, only what names them answers.
  const latest = before[lastOf(said)] ?? [];
  const unanswered = asked.category === 'RESTRICTED_CLINICAL' ? (named[lastOf(named)] ?? []) : [];
  return [...now, ...[...latest, ...unanswered].filter((saying) => OBJECTIONS.includes(saying.status))];
}

function saidBy(record: ConsentRecord, facts: SubjectFacts, asked: Asked): Saying[] {
  const own = record.capacity !== 'PARENTAL_RESPONSIBILITY';
  let status: string = record.status;
  if (VALID.includes(status)) {
    const limits = record.conditions.map((condition) =>
      condition.kind === 'TIME_LIMITED' ? condition.until : null,
    );
    const ends = [record.reviewDate, ...limits].filter((end) => end !== null);
    if (ends.some((end) => asked.now >= end)) status = 'LAPSED';
  }
  const isDoubted = record.doubted === true && VALID.includes(record.status);
  if (isDoubted || (facts.kind === 'ADULT' && !own)) status = 'INVALIDATED';
  const named = record.conditions.some(
    (it) => it.kind === 'CLASS_EXCLUDED' && it.classes.includes(asked.dataClass),
  );
  const isShut =
    (isDoubted || [...VALID, ...OBJECTIONS, 'LAPSED'].includes(status)) &&
    (named || record.conditions.some((it) => shuts(it, asked)));
  const shutAs = OBJECTIONS.includes(status) ? status : 'EXCLUDED';
  const scopes = record.scope.length > 0 ? record.scope : [null];
  const said = scopes.flatMap((scope): Saying[] => {
    const isGeneral = scope === null || (scope.classes.length === 0 && scope.categories.length === 0);
    const weight = scope?.classes.includes(asked.dataClass)
      ? 2
      : scope?.categories.includes(asked.category)
        ? 1
        : 0;
    if (weight === 0 && !isGeneral) return [];
    if (isShut) return [{ status: shutAs, weight, own, heard: true, explicit: false }];
    const { recipients = [], purposes = [] } = scope ?? {};
    const listed = recipients.includes(asked.requester.organisation);
    const heard =
      (recipients.length === 0 || listed) &&
      (purposes.length === 0 || purposes.some((each) => each === asked.purpose));
    const isVoid = NOBODY_SAID.includes(record.status);
    const explicit = scope?.explicit === true && listed && weight > 0;
    return [{ status, weight, own, heard, explicit, void: isVoid }];
  });
  if (isShut && named) said.push({ status: shutAs, weight: 2, own, heard: true, explicit: false });
  return said;
}

function shuts(condition: ConsentRecord['conditions'][number], asked: Asked): boolean {
  if (condition.kind === 'RECIPIENT_EXCLUDED')
    return condition.recipients.includes(asked.requester.organisation);
  if (condition.kind === 'PERSON_EXCLUDED') return condition.persons.includes(asked.requester.id);
  if (condition.kind === 'PURPOSE_LIMITED') return !condition.purposes.some((each) => each === asked.purpose);
  return false;
}
