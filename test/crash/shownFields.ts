import type { Answer } from '../support/ask.ts';
import { asked } from './selection.ts';

interface Person {
  readonly id: string;
  readonly [key: string]: unknown;
}

/**
 * What an answer shows, as the ledger calls it: `maya socialCare.attendance.id`, sorted. Under `families` lie data
 * subjects of their own, so the ledger names the list and not what is below.
 */
export function shownFields({ body }: Answer): string[] {
  const { person, family } = body.data as { person?: Person | null; family?: Family | null };
  const shown = person ? fieldsOf(person) : [];
  // Somebody of whom nothing else was decided: that they are known is what was shown.
  for (const { id } of (person?.families ?? []) as { id: string }[]) if (!family) shown.push(`${id} id`);
  if (family?.members) {
    shown.push(`${family.id} members`);
    for (const { role, person: member } of family.members) {
      if (!member) continue;
      shown.push(...fieldsOf(member), `${member.id} person`);
      if (role !== null) shown.push(`${member.id} role`);
    }
  }
  return [...new Set(shown)].sort();
}

interface Family {
  readonly id: string;
  readonly members: readonly { readonly role: string | null; readonly person: Person | null }[] | null;
}

function fieldsOf(person: Person): string[] {
  return Object.entries(asked).flatMap(([path, below]) => {
    if (valueAt(person, path) === null) return [];
    return path === 'families'
      ? [`${person.id} families`]
      : below.map((leaf) => `${person.id} ${path}.${leaf}`);
  });
}

function valueAt(person: Person, path: string): unknown {
  let at: unknown = person;
  for (const key of path.split('.')) at = (at as Record<string, unknown> | null)?.[key] ?? null;
  return at;
}
