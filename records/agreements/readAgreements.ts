import type { Queryable } from '../../database/openPool.ts';
import type { Instant } from '../../policies/words.ts';
import type { PublishedAgreement } from './types.ts';

const columns = `a.version, a.document, ms(a.from_at)::float8 as from, a.needs, a.rationale, a.proposed_by as "proposedBy",
  ms(a.at)::float8 as at, exists (select from agreement_start s where s.version = a.version) as "isScheduled",
  exists (select from publication.withdrawal w where w.agreement = a.version) as "isWithdrawn",
  coalesce((select json_agg(json_build_object('need', s.need, 'signer', s.signer, 'organisation', s.organisation,
    'function', s.function, 'at', ms(s.at)) order by s.at) from publication.signature s where s.agreement = a.version),
    '[]') as signatures`;

/** Everything that was published, the newest first; old versions stay, so that what they decided can be replayed. */
export async function readAgreements(database: Queryable): Promise<PublishedAgreement[]> {
  const { rows } = await database.query<PublishedAgreement>(
    `select ${columns} from publication.agreement a order by a.from_at desc, a.version`,
  );
  return rows;
}

/** One of them; null: the registry has no such version. */
export async function readAgreementOf(
  database: Queryable,
  version: string,
): Promise<PublishedAgreement | null> {
  const { rows } = await database.query<PublishedAgreement>(
    `select ${columns} from publication.agreement a where a.version = $1`,
    [version],
  );
  return rows[0] ?? null;
}

/** What the database's clock says: the version in force, and the one that begins next (moments in ms). */
export interface InForce {
  readonly version: string | null;
  readonly next: { readonly version: string; readonly from: Instant } | null;
  readonly now: Instant;
}

export async function readInForce(database: Queryable): Promise<InForce> {
  const { rows } = await database.query<InForce>(
    `select (select version from agreement_in_force order by position desc limit 1) as version,
       (select json_build_object('version', version, 'from', ms(from_at)) from agreement_start
         where from_at > kinview_now() order by from_at limit 1) as next,
       ms(kinview_now())::float8 as now`,
  );
  return rows[0]!;
}
