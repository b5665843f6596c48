import type { Agreement } from '../../agreement/types.ts';
import type { ConsentRecord, ScopeEntry } from '../../facts.ts';
import { list, nameOrganisations, plain } from './names.ts';

/** What a decision covers; nothing where nobody decided. To the family a sensitive service is one of its sector. */
export function sayScope(
  agreement: Agreement,
  status: ConsentRecord['status'],
  scope: readonly ScopeEntry[],
  forFamily: boolean,
): string[] {
  if (status === 'NOT_SOUGHT' || status === 'NOT_SOUGHT_UNSAFE' || status === 'UNKNOWN') return [];
  if (scope.length === 0)
    return [
      'It is about information of every kind, for every organisation and every purpose of the partnership.',
    ];
  return scope.map((entry) => {
    const what = [
      ...entry.categories.map((name) => `${plain(name)} information`),
      ...entry.classes.map((name) => agreement.classes.get(name)?.label ?? plain(name)),
    ];
    const recipients = nameOrganisations(agreement, entry.recipients, forFamily);
    return `It is about ${list(what) || 'information of every kind'}, for ${
      list(recipients) || 'every organisation of the partnership'
    }, ${entry.purposes.length > 0 ? `only for ${list(entry.purposes.map(plain))}` : 'for every purpose'}.`;
  });
}
