import type { Grant, GrantRow } from '../../grant/types.ts';

/**
 * The controllers whose records of this class are open for this person in this call. Empty: closed (not listed, or
 * listed with no controller). Loaders put it into their SQL, before any limit or order.
 */
export type OpenControllers = (personId: string, dataClass: string) => readonly string[];

const NONE: readonly string[] = [];

/** Reads a grant's row conditions. A person may be in several rows; what is open is what any of them opens. */
export function rowConditions(grant: Grant): OpenControllers {
  const rowsOf = new Map<string, GrantRow[]>();
  for (const row of grant.rows) {
    for (const person of row.people) {
      const rows = rowsOf.get(person);
      if (rows) rows.push(row);
      else rowsOf.set(person, [row]);
    }
  }
  return (personId, dataClass) => {
    const rows = rowsOf.get(personId);
    if (!rows) return NONE;
    if (rows.length === 1) return rows[0]!.open[dataClass] ?? NONE;
    return [...new Set(rows.flatMap((row) => row.open[dataClass] ?? NONE))];
  };
}
