import { inTransaction } from '../../../database/inTransaction.ts';
import type { Pool } from '../../../database/openPool.ts';
import type { MatchToken } from '../events/types.ts';
import { kinTokenOf, makeKinMark } from './kinMark.ts';
import { makeToken } from './makeToken.ts';

interface IdentityRow {
  readonly person: string;
  readonly name: string | null;
  readonly born: string | null;
  readonly postcode: string | null;
  /** The first line of the address. */
  readonly line: string | null;
  readonly nhsNumber: string | null;
}

/**
 * Works out the match tokens of everyone whom the agency can identify, and puts those of a person into the outbox
 * where they are not what was sent before. `identify`: SQL that gives `IdentityRow`s; null: the agency identifies
 * nobody. The tokens are not kept here, only a digest of what was sent.
 */
export async function publishTokens(pool: Pool, identify: string | null, key: Uint8Array): Promise<void> {
  if (identify === null) return;
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(7411)');
    const { rows } = await client.query<IdentityRow>(identify);
    const tokens = new Map<string, Map<string, MatchToken>>();
    for (const row of rows) {
      const own = tokens.get(row.person) ?? new Map();
      for (const token of tokensOf(row, key)) own.set(token.token, token);
      tokens.set(row.person, own);
    }
    const published = [...tokens].map(([person, own]) => ({
      person,
      tokens: [...own.values()].sort((one, other) => (one.token < other.token ? -1 : 1)),
    }));
    await client.query(
      `with now as (select person, tokens, md5(tokens::text) as digest
         from jsonb_to_recordset($1) as p (person text, tokens jsonb)),
       gone as (delete from tokens_sent where person not in (select person from now) returning person),
       changed as (insert into tokens_sent as sent (person, digest) select person, digest from now
         on conflict (person) do update set digest = excluded.digest where sent.digest <> excluded.digest
         returning person)
       insert into outbox (event)
       select jsonb_build_object('kind', 'TOKENS', 'person', person, 'tokens', tokens) from now join changed using (person)
       union all select jsonb_build_object('kind', 'TOKENS', 'person', person, 'tokens', '[]'::jsonb) from gone`,
      [JSON.stringify(published)],
    );
  });
}

function tokensOf(row: IdentityRow, key: Uint8Array): MatchToken[] {
  const { name, born, postcode, nhsNumber } = row;
  const dated = { scheme: 'NAME_BIRTH_POSTCODE', born: born ?? '', postcode: postcode ?? '' } as const;
  const made = [
    ...surnamesIn(name ?? '').map((surname) => makeToken(key, { ...dated, surname })),
    makeToken(key, { scheme: 'NHS_NUMBER', number: nhsNumber ?? '' }),
  ];
  return [...made.filter((token) => token !== null), ...kinTokensOf(row, key)];
}

function kinTokensOf({ person, name, line, postcode }: IdentityRow, key: Uint8Array): MatchToken[] {
  const marks = [
    ...surnamesIn(name ?? '').map((surname) => makeKinMark(key, { scheme: 'KIN_SURNAME', surname })),
    makeKinMark(key, { scheme: 'KIN_ADDRESS', line: line ?? '', postcode: postcode ?? '' }),
  ];
  return marks.flatMap((mark) => (mark ? kinTokenOf(mark, person) : []));
}

/** Where the surname begins is not in a full name: `Ada van den Berg` is found as Berg, den Berg and van den Berg. */
function surnamesIn(name: string): string[] {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return words;
  return words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
}
