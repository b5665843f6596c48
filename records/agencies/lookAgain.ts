import type { Client, Queryable } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { RiskTier } from '../../policies/words.ts';

/** A rule that an agency is asked to look at again for a person; `id` is good once. */
export interface AskedAgain {
  readonly id: string;
  readonly rule: string;
  readonly person: string;
}

/**
 * What a rule found at another tier was told to nobody, and what was there before the rule it never found, so when the tier
 * moves to the one at which it counts, the agencies that found something or that made the person findable are asked
 * whether it holds now. The others are not: it would tell them of a person whom they may not know.
 */
export async function askAgain(
  client: Client,
  agreement: Agreement,
  { subject, to }: { readonly subject: string; readonly to: RiskTier },
): Promise<void> {
  const rules = [...agreement.rules.values()].filter(({ notice }) => notice?.tier === to);
  await client.query(
    `insert into rule_asked (agency, rule, person)
     select agency, rule, subject from agency_event where subject = $1 and rule = any ($2) and outcome = 'TAKEN'
     union select t.agency, known.rule, t.person from match_token t join unnest($2::text[], $3::text[]) known (rule, agency)
       on known.agency = t.agency where t.person = $1`,
    [subject, rules.map(({ rule }) => rule), rules.map(({ source }) => source)],
  );
}

/** What an agency is asked: everything of the last day, for a reply may be lost. */
export async function readAsked(database: Queryable, agency: string): Promise<AskedAgain[]> {
  const { rows } = await database.query<AskedAgain>(
    `select id, rule, person from rule_asked
     where agency = $1 and asked_at > kinview_now() - interval '1 day' order by asked_at desc limit 500`,
    [agency],
  );
  return rows;
}
