import type { Queryable } from '../../database/openPool.ts';

/**
 * Installs a function of the database with one part of its text replaced, in the test's own database.
 * @returns what puts the right one back. Throws when the function has no such part, or more than one.
 */
export async function takeOut(
  registry: Queryable,
  name: string,
  part: string,
  replacement: string,
): Promise<() => Promise<unknown>> {
  const { rows } = await registry.query<{ text: string }>('select pg_get_functiondef($1::regproc) as text', [
    name,
  ]);
  const { text } = rows[0]!;
  if (text.split(part).length !== 2) throw new Error(`${name} does not have this part once: ${part}`);
  await registry.query(text.replace(part, () => replacement));
  return () => registry.query(text);
}
