import type { Queryable } from '../../database/openPool.ts';

export interface MaskRow {
  readonly hash: string;
  readonly text: string;
  /** As the tables hold them that are searched. */
  readonly entries: readonly unknown[];
}

/** The masks with these hashes (hex), each with its text and with its entries as they lie in `ledger.mask_entry`. */
export async function readMasks(database: Queryable, hashes: readonly string[]): Promise<MaskRow[]> {
  if (hashes.length === 0) return [];
  const { rows } = await database.query<MaskRow>(
    `select encode(m.hash, 'hex') as hash, m.text, coalesce((
       select json_agg(json_build_object('source', source, 'dataClass', data_class, 'effect', effect, 'code', code,
         'rule', rule, 'controllers', controllers, 'fields', fields, 'legalBasis', legal_basis, 'obligations', obligations,
         'grounds', grounds) order by position) from ledger.mask_entry e where e.mask = m.hash), '[]') as entries
     from ledger.mask m where m.hash = any(select decode(h, 'hex') from unnest($1::text[]) h)`,
    [hashes],
  );
  return rows;
}

/** The texts of facts with these hashes (hex). */
export async function readFactsTexts(
  database: Queryable,
  hashes: readonly string[],
): Promise<{ hash: string; text: string }[]> {
  if (hashes.length === 0) return [];
  const { rows } = await database.query<{ hash: string; text: string }>(
    `select encode(hash, 'hex') as hash, text from ledger.facts
     where hash = any(select decode(h, 'hex') from unnest($1::text[]) h)`,
    [hashes],
  );
  return rows;
}
