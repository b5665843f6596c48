import type { Agreement } from '../../agreement/types.ts';
import type { OrganisationId } from '../../words.ts';

/** "a, b and c"; empty for nothing. */
export function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** A name of the register as words: EARLY_HELP is "early help". */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}

/** Organisations by name; to the family a sensitive one only by its sector. */
export function nameOrganisations(
  { organisations }: Agreement,
  ids: readonly OrganisationId[],
  forFamily: boolean,
): string[] {
  const names = ids.map((id) => {
    const known = organisations.get(id);
    if (!known) return id;
    return forFamily && known.sensitive ? `a ${plain(known.agency)} service` : known.name;
  });
  return [...new Set(names)];
}
