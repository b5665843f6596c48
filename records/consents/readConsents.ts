import type { Client } from '../../database/openPool.ts';
import type { ConsentRecord, SubjectFacts } from '../../policies/facts.ts';

interface Row {
  readonly stage: SubjectFacts['kind'];
  readonly consents: readonly ConsentRecord[];
}

/** The consents about one person as the policy reads them, in their present versions. */
export async function readConsents(
  client: Client,
  subject: string,
): Promise<Pick<SubjectFacts, 'kind' | 'consents'>> {
  const { rows } = await client.query<Row>(
    `select p.stage, coalesce((select json_agg(json_build_object('id', id, 'version', version, 'status', status,
       'givenBy', given_by, 'capacity', capacity, 'scope', scope, 'conditions', conditions,
       'recordedAt', ms(recorded_at), 'reviewDate', ms(review_date), 
       'doubted', capacity in ('AGE_16_17', 'PARENTAL_RESPONSIBILITY')
          and exists (select from person giver where giver.id = given_by and giver.age_doubted and giver.stage = 'CHILD'),
        'earlier', earlier) order by id collate "C")
       from consent where subject = p.id and superseded_at is null), '[]') as consents
     from person p where p.id = $1`,
    [subject],
  );
  return { kind: rows[0]?.stage ?? 'CHILD', consents: rows[0]?.consents ?? [] };
}
