import type { Queryable } from '../../database/openPool.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { summarise } from '../../policies/consent/summary/summarise.ts';
import { type ConsentRow, type RegistryRows, registryTables } from './registryRows.ts';

const agreement = readAgreement(harrowVale2026);

/** Inserts rows into the registry, one statement per table; run it inside a transaction. */
export async function insertRegistry(client: Queryable, registry: RegistryRows): Promise<void> {
  const all = { ...registry, consent: registry.consent.map(withSummary) };
  for (const table of registryTables) {
    const [first] = all[table];
    if (!first) continue;
    const columns = Object.keys(first).join(', ');
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(all[table])],
    );
  }
}

/** What recording it would have said in plain words. */
function withSummary(row: ConsentRow) {
  const { status, capacity, scope, conditions, review_date: review } = row;
  const stage = capacity === 'ADULT' ? ('ADULT' as const) : ('CHILD' as const);
  const reviewDate = review === null ? null : new Date(review).getTime();
  const consent = { status, capacity, scope, conditions, stage, earlier: [], discussedOn: null, reviewDate };
  return { ...row, summary: summarise(agreement, consent) };
}
