import type { DataClass, OrganisationId } from '../words.ts';
import type { Agreement } from './types.ts';

/**
 * The class that a record is decided as: appointments and contacts of a sensitive organisation are decided as
 * SENSITIVE_SERVICE (policy.md §2), everything else as published.
 */
export function effectiveClass(
  agreement: Agreement,
  dataClass: DataClass,
  controller: OrganisationId | null,
): DataClass {
  if (controller === null || agreement.organisations.get(controller)?.sensitive !== true) return dataClass;
  return agreement.classes.get(dataClass)?.flags.has('SHOWS_SERVICE')
    ? agreement.sensitiveServiceClass
    : dataClass;
}
