import type { ConsentRecord } from '../facts.ts';
import { standingOf } from './standingOf.ts';

const SHUTTING: ReadonlySet<string> = new Set([
  'CLASS_EXCLUDED',
  'RECIPIENT_EXCLUDED',
  'PERSON_EXCLUDED',
  'PURPOSE_LIMITED',
]);

/** Whether a decision objects to any sharing: as a whole, or by a condition that shuts somebody or something out. */
export function isObjection({ status, conditions }: Pick<ConsentRecord, 'status' | 'conditions'>): boolean {
  const standing = standingOf(status);
  if (standing !== 'VALID') return standing === 'OBJECTION';
  return conditions.some(({ kind }) => SHUTTING.has(kind));
}
