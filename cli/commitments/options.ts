import type { Option } from '../command.ts';
import { usage } from '../commandError.ts';

/** The agency's own database, where its commitments lie. */
export const agencyDatabase: Option = {
  type: 'string',
  value: '<url>',
  about: 'the agency’s own database',
  env: 'AGENCY_DATABASE_URL',
  required: true,
};

export const day: Option = {
  type: 'string',
  value: '<day>',
  about: 'a day, e.g. 2026-03-02',
  required: true,
};

/** @throws CommandError USAGE for what is no day. */
export function readDate(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw usage('--day takes a day, such as 2026-03-02.');
}
