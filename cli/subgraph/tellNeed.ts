import type { Need } from '../../records/publications/types.ts';
import { either } from '../difference/phrase.ts';

/** Whom to ask for an approval: functions, and of which organisations. */
export function tellNeed({ need, functions, organisations, fields }: Need): string {
  const whose = organisations === null ? 'of any organisation' : `of ${either(organisations)}`;
  const whom = functions.length > 0 ? `ask a ${either(functions)} ${whose}` : 'the agreement names nobody';
  return `${need}, for ${fields.join(', ')}: ${whom}`;
}
