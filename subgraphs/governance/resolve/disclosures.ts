import { CodedError } from '../../../database/codedError.ts';
import { coarsen } from '../../../policies/trace/coarsen.ts';
import { knowsFineCodes } from '../../../policies/trace/knowsFineCodes.ts';
import { partlyArchived, refuseArchivedWhole } from '../../../records/retention/archivedTimes.ts';
import { ledgerReader } from '../../../records/trace/ledgerReader.ts';
import { recordReading } from '../../../records/trace/recordReading.ts';
import { refuseUnknown, unknownFilter } from '../../../records/trace/refuseUnknown.ts';
import type { Disclosure, DisclosureQuestion } from '../../../records/trace/types.ts';
import type { GovernanceContext } from '../context.ts';
import type { Asking } from '../read/asking.ts';
import { isPossibleId } from '../read/loadGroups.ts';
import { actorOf } from './mutations/changing.ts';
import { orProblem, problemOf } from './problem.ts';

type Filter = Omit<DisclosureQuestion, 'subject' | 'first' | 'after' | 'from' | 'to' | 'reader'>;

interface DisclosuresArgs {
  readonly subject?: string | null;
  readonly filter?: Filter & { readonly from?: Date | null; readonly to?: Date | null };
  readonly first: number;
  readonly after?: string | null;
}

/**
 * A page of the ledger's rows that the requester may know of (ledgerReader.ts), or the problem with how it was asked for.
 * Who may ask is the gateway's to decide.
 */
export const disclosures = (_root: unknown, args: DisclosuresArgs, context: GovernanceContext) =>
  orProblem(async () => {
    const { subject = null, filter, first, after } = args;
    const impossible = impossibleIn({ subject, ...filter });
    if (impossible.length > 0) throw unknownFilter(impossible);
    const time = { from: filter?.from?.getTime() ?? null, to: filter?.to?.getTime() ?? null };
    if (time.from !== null && time.to !== null && time.from >= time.to) throw periodInvalid();
    await refuseArchivedWhole(context.asking.pool, time);
    const page = await context.readDisclosures({
      ...filter,
      ...time,
      subject,
      first,
      after: after ?? null,
      reader: ledgerReader(context.asking.requester),
    });
    if (page.rows.length === 0) {
      const { classAt } = await context.readPublished(context.asking.pool);
      await refuseUnknown(
        { ...context.asking, readDisclosures: context.readDisclosures },
        { ...filter, subject } as Partial<DisclosureQuestion>,
        (path) => classAt(path) !== null,
      );
    }
    // Whom the question itself names, the gateway records.
    if (subject === null) await recordRead(context, 'disclosures', page.rows);
    // Where the list ends, it is said what lies beyond.
    const archived = page.hasNextPage ? null : await partlyArchived(context.asking.pool, time);
    return {
      problem: archived && problemOf(archived),
      edges: page.rows.map(({ cursor, ...row }) => ({ cursor, node: presentRows(context.asking, [row])[0] })),
      pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.endCursor },
    };
  });

/** No row says anything that a text of the database cannot hold. */
const impossibleIn = ({ subject, ...filter }: Readonly<Record<string, unknown>>): string[] => [
  ...(subject === null || isPossibleId(subject) ? [] : ['subject']),
  ...Object.keys(filter).filter((name) => String(filter[name]).includes('\0')),
];

const periodInvalid = () =>
  new CodedError('PERIOD_INVALID', 'The period ends before it begins: check "from" and "to".');

export const recordRead = (context: GovernanceContext, field: string, rows: readonly Disclosure[]) =>
  recordReading(
    context.changes,
    actorOf(context),
    field,
    rows.map(({ subject }) => subject),
  );

/** Rows of the ledger as the schema shows them: with their reasons only to whom fine codes are told (policy.md §7). */
export const presentRows = ({ agreement, requester }: Asking, rows: readonly Disclosure[]) =>
  knowsFineCodes(requester) ? rows.map(presentRow) : coarsen(agreement, rows).map(identified);

const presentRow = ({ obligations, grounds, ...row }: Disclosure) => ({
  ...identified(row),
  obligations: obligations.map(({ code }) => code),
  grounds: {
    ...grounds,
    consent: grounds.consent?.id,
    consentVersion: grounds.consent?.version,
    changed: grounds.change?.record,
  },
});

const identified = <Row extends Pick<Disclosure, 'operationId' | 'recordedAt'>>({
  operationId,
  recordedAt,
  ...row
}: Row) => ({ ...row, operation: operationId, recordedAt: new Date(recordedAt) });
