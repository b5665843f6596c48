import type { Agreement } from '../../../policies/agreement/types.ts';
import { decide } from '../../../policies/decide.ts';
import { isKnown } from '../../../policies/isKnown.ts';
import type { Purpose } from '../../../policies/words.ts';
import type { RecordedDecision } from '../../../records/ledger/readForReplay.ts';
import type { LedgerRow } from '../../support/readLedgerRows.ts';

const effects = { DISCLOSE: ['DISCLOSED', 'USED_NOT_SHOWN'], WITHHOLD: ['WITHHELD'] } as const;

/**
 * Every decision of the ledger that comes out differently when it is taken again from its recorded inputs, through
 * the agreement of the recorded version, in words.
 */
export function findUnreplayed(
  recorded: readonly RecordedDecision[],
  rows: readonly LedgerRow[],
  agreements: ReadonlyMap<string, Agreement>,
): string[] {
  return recorded.flatMap((one, index) => {
    const agreement = agreements.get(one.agreementVersion);
    if (!agreement) return [`nobody knows the agreement ${one.agreementVersion}`];
    const row = rows[index]!;
    if (row.subject !== one.subject || row.code !== one.code) return ['the ledger was read in two orders'];
    return one.dataClass === null
      ? replayExistence(one, row, agreement)
      : replayDecision(one, row, agreement);
  });
}

/**
 * Somebody who is not there, or may not be known, recorded without a class, by the root field that looked for them; and
 * somebody of whom no more was told than that they are.
 */
function replayExistence(one: RecordedDecision, row: LedgerRow, agreement: Agreement): string[] {
  const { requester, facts, decidedAt: now } = one;
  const purpose = one.purpose as Purpose | null;
  if (one.effect === 'DISCLOSED' && one.code === 'KNOWN') {
    const mayBeKnown = isKnown({ agreement, requester, purpose, facts, now });
    return mayBeKnown ? [] : [`${one.subject}: told of, and may not be known`];
  }
  const isKind = row.fields.every((field) => (field === 'family') === (facts?.kind === 'FAMILY'));
  const known = isKind && isKnown({ agreement, requester, purpose, facts, now });
  return !known && one.effect === 'WITHHELD' && one.code === 'NOT_FOUND_OR_NOT_PERMITTED'
    ? []
    : [`${one.subject}: ${one.effect} ${one.code}, and known: ${known}`];
}

function replayDecision(one: RecordedDecision, row: LedgerRow, agreement: Agreement): string[] {
  const { requester, facts, dataClass, decidedAt: now } = one;
  const purpose = one.purpose as Purpose | null;
  const controllers = one.controllers.length > 0 ? one.controllers : [null];
  return controllers.flatMap((controller) => {
    const again = decide(agreement, { requester, purpose, facts, dataClass, controller, now });
    const { code, rule, obligations, legalBasis, grounds } = again;
    const isEffect = (effects[again.effect] as readonly string[]).includes(one.effect);
    const recorded = [row.code, row.rule, row.obligations, row.legalBasis, row.grounds];
    const isSame = canonical(recorded) === canonical([code, rule, obligations, legalBasis, grounds]);
    return isEffect && isSame
      ? []
      : [
          `${one.subject} ${dataClass} ${controller}: ${one.effect} ${one.code} ${one.rule}, again ${again.effect} ${code} ${rule}`,
        ];
  });
}

/** The same text for the same content, in whatever order a database keeps the keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
