import type { Need } from '../../records/publications/types.ts';
import { either } from '../difference/phrase.ts';

const mostTold = 4;

/** Whom to ask for an approval: functions, and of which organisations. */
export function tellNeed({ need, functions, organisations, fields }: Need): string {
  const whose = organisations === null ? 'of any organisation' : `of ${either(organisations)}`;
  const whom = functions.length > 0 ? `ask a ${either(functions)} ${whose}` : 'the agreement names nobody';
  // What lies below a field goes with it: the list of all is in --json.
  const more = fields.length > mostTold ? ` and ${fields.length - mostTold} more` : '';
  return `${need}, for ${fields.slice(0, mostTold).join(', ')}${more}: ${whom}`;
}
