import { coordinateOf } from '../../subgraphs/kit/commit/coordinateOf.ts';
import { isOnlyValue, type ValueProof } from '../../subgraphs/kit/commit/proveValue.ts';
import type { DayLeaf } from '../../subgraphs/kit/commit/readDay.ts';
import type { readRowProof } from './readProof.ts';

type Row = NonNullable<ReturnType<typeof readRowProof>>;

/** What was found: sentences, and whether one of them says that it is not proven. */
export interface Judged {
  readonly holds: boolean;
  readonly says: string;
}

const DAY = 86_400_000;
/** An agency's process gives a root away within the hour; who was away over a weekend is told of. */
const LATEST = 2 * DAY;

/** The day's root as the ledger holds it, who put it there, and whether it could be chosen when more was known. */
export function judgeRoot(
  { field, day }: ValueProof,
  row: Row,
  mayBeLate: boolean,
): Judged & { root: string } {
  const recorded =
    row.entries.find(({ code }) => code === 'COMMITMENTS_RECORDED')?.grounds.change?.record ?? '';
  const [source, on, root = ''] = recorded.split(' ');
  const { requester, organisation, recordedAt } = row.operation;
  const isOf = on === day && row.subject.subject === `source:${source}`;
  if (!isOf || !field.toLowerCase().startsWith(`${source}.`))
    return { holds: false, says: 'The row holds no root of this source and day.', root };
  const over = Date.parse(`${day}T00:00:00Z`) + DAY;
  const at = new Date(recordedAt).toISOString();
  const says = `The day’s root was put on the ledger ${at} by ${JSON.stringify(requester)} (${organisation}); checkpoint ${row.checkpoint} vouches for that.`;
  if (recordedAt < over) return { holds: false, says: `${says} The day was not over then.`, root };
  const days = Math.floor((recordedAt - over) / DAY);
  const late = ` That was ${days} days after the day: what was committed to could be chosen until then.`;
  const isLate = recordedAt - over > LATEST;
  return { holds: !isLate || mayBeLate, says: isLate ? says + late : says, root };
}

/** Whether the proof names one field of a namespace, to the letter: other words for it would have leaves of their own. */
export function judgeField({ field }: Pick<ValueProof, 'field'>): Judged {
  return coordinateOf(field) !== null
    ? { holds: true, says: '' }
    : {
        holds: false,
        says: 'The proof names no field as the ledger does: <namespace>.<field>, with the arguments as canonical JSON where there were any.',
      };
}

/** Whether the ledger says that this field of this person was disclosed in this operation, on this day. */
export function judgeShown({ operation, person, field, day }: ValueProof, row: Row): Judged {
  const { operationId, decidedAt, recordedAt } = row.operation;
  const path = coordinateOf(field);
  if (path === null) return judgeField({ field });
  const [source] = path.toLowerCase().split('.');
  const isShown = row.entries.some(
    ({ source: from, effect, fields }) =>
      from === source &&
      effect === 'DISCLOSED' &&
      fields.some((one) => one === path || one.startsWith(`${path}.`)),
  );
  const days = [decidedAt, recordedAt].map((at) => new Date(at).toISOString().slice(0, 10));
  if (operationId !== operation || row.subject.subject !== person || !days.includes(day))
    return { holds: false, says: 'The row is not of this operation and person, on this day.' };
  const told = path === field ? '' : ' With which arguments, it does not say: they are the agency’s word.';
  return isShown
    ? { holds: true, says: `The ledger says that it was disclosed in this operation.${told}` }
    : { holds: false, says: 'The ledger does not say that it was disclosed in this operation.' };
}

/**
 * Whether the agency committed to nothing else for the same field. That the proof's name of it is the ledger's, the row of the
 * operation says (`isNamed`).
 */
export function judgeLeaves(
  proof: ValueProof,
  root: string,
  leaves: readonly DayLeaf[],
  isNamed: boolean,
): Judged {
  const isOnly = isOnlyValue(proof, root, leaves);
  if (isOnly === null) return { holds: false, says: 'The leaves are not those of the day’s root.' };
  if (!isOnly)
    return {
      holds: false,
      says: 'The agency committed to another value of it as well, or to the field with other arguments.',
    };
  const says = isNamed
    ? 'The agency committed to no other value of it on that day.'
    : 'The agency committed to no other value under this name; whether the ledger has the field by another name is not looked at: give --shown for that.';
  return { holds: true, says };
}
