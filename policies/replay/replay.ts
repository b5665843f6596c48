import type { Agreement } from '../agreement/types.ts';
import { decide } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { isKnown } from '../isKnown.ts';
import type { OrganisationId, Purpose } from '../words.ts';
import type { Difference, RecordedDecision, Replayed } from './types.ts';

/** Not decided by the table: what failed, what was changed, and by code what an operation's own authority did. */
const UNDECIDED = { effects: ['FAILED', 'CHANGED'], codes: ['OPERATION', 'SOURCE_UNAVAILABLE'] };

/**
 * Takes recorded decisions again (policy.md §9, evidence): every one that comes out differently. `decided`: how many
 * were taken again, `under` which versions of the agreement; rows that no decision stands behind are left out.
 */
export function replay(
  agreements: ReadonlyMap<string, Agreement>,
  recorded: readonly RecordedDecision[],
): Replayed {
  let decided = 0;
  const under = new Map<string, number>();
  const differences: Difference[] = [];
  for (const one of recorded) {
    if (one.evidence !== 'WHOLE') {
      differences.push({ ...placeOf(one), controller: null, recorded: said(one), again: one.evidence });
      continue;
    }
    if (UNDECIDED.effects.includes(one.effect) || UNDECIDED.codes.includes(one.code)) continue;
    // A change that was refused has its own reasons.
    if (one.outcome !== 'ANSWERED') continue;
    const agreement = agreements.get(one.agreementVersion);
    const controllers = one.controllers.length > 0 ? one.controllers : [null];
    decided += controllers.length;
    under.set(one.agreementVersion, (under.get(one.agreementVersion) ?? 0) + controllers.length);
    for (const controller of controllers) {
      const again = agreement ? decideAgain(agreement, one, controller) : 'AGREEMENT_UNKNOWN';
      if (again !== null) differences.push({ ...placeOf(one), controller, recorded: said(one), again });
    }
  }
  return { decided, under, differences };
}

function placeOf({ operationId, subject, dataClass }: RecordedDecision) {
  return { operationId, subject, dataClass };
}

const said = ({ effect, code, rule }: RecordedDecision) => [effect, code, rule].join(' ').trim();

/** How it comes out now; null: as it was recorded. */
function decideAgain(agreement: Agreement, one: RecordedDecision, controller: OrganisationId | null) {
  return one.dataClass === null && one.rule !== 'P01'
    ? existence(agreement, one)
    : decision(agreement, one, controller);
}

/**
 * Somebody who is not there, or may not be known, recorded without a class, by the root field that looked for them; and
 * somebody of whom no more was told than that they are.
 */
function existence(agreement: Agreement, one: RecordedDecision): string | null {
  const { requester, facts, decidedAt: now, fields, effect, code } = one;
  const known = isKnown({ agreement, requester, purpose: one.purpose as Purpose | null, facts, now });
  if (effect === 'DISCLOSED' && code === 'KNOWN') return known ? null : 'not to be known';
  const isKind = fields.every((field) => (field === 'family') === (facts?.kind === 'FAMILY'));
  const hidden = effect === 'WITHHELD' && code === 'NOT_FOUND_OR_NOT_PERMITTED';
  return hidden && !(known && isKind) ? null : 'to be known';
}

const EFFECTS = { DISCLOSE: ['DISCLOSED', 'USED_NOT_SHOWN', 'UNAVAILABLE'], WITHHOLD: ['WITHHELD'] } as const;

function decision(
  agreement: Agreement,
  one: RecordedDecision,
  controller: OrganisationId | null,
): string | null {
  const { requester, facts, dataClass, decidedAt: now } = one;
  const purpose = one.purpose as Purpose | null;
  const again = decide(agreement, { requester, purpose, facts, dataClass, controller, now });
  const isEffect = (EFFECTS[again.effect] as readonly string[]).includes(one.effect);
  if (isEffect && canonical(reasons(one)) === canonical(reasons(again))) return null;
  const what = again.effect === 'DISCLOSE' ? 'DISCLOSED' : 'WITHHELD';
  const elsewhere =
    isEffect && again.code === one.code ? ' with another basis, other grounds or obligations' : '';
  return `${what} ${again.code} ${again.rule}${elsewhere}`;
}

type Reasons = Pick<Decision, 'code' | 'rule' | 'obligations' | 'legalBasis' | 'grounds'>;

function reasons({ code, rule, obligations, legalBasis, grounds }: Reasons) {
  return [code, rule, obligations, legalBasis, grounds];
}

/** The same text for the same content, in whatever order a database keeps the keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
