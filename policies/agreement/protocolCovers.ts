import type { DataClass, OrganisationId, Purpose } from '../words.ts';
import type { Agreement } from './types.ts';

/** Whether a class may go from one organisation's records to another organisation for a purpose (P06, `@requires`). */
export function protocolCovers(
  agreement: Agreement,
  from: OrganisationId,
  to: OrganisationId,
  purpose: Purpose,
  dataClass: DataClass,
): boolean {
  return agreement.protocols.get(from)?.get(to)?.get(purpose)?.has(dataClass) === true;
}
