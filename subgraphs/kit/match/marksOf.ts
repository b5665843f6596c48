import { type KinMark, makeKinMark } from './kinMark.ts';

/** A practitioner as their organisation knows them; the address by its first line and postcode. */
export interface StaffMember {
  readonly practitioner: string;
  readonly surname: string;
  readonly line: string;
  readonly postcode: string;
}

/** One line of JSON for each mark of a practitioner, as KINVIEW_STAFF_MARKS takes them; none for what is not said. */
export function marksOf(
  key: Uint8Array,
  organisation: string,
  { practitioner, surname, line, postcode }: StaffMember,
): string[] {
  return [
    makeKinMark(key, { scheme: 'KIN_SURNAME', surname }),
    makeKinMark(key, { scheme: 'KIN_ADDRESS', line, postcode }),
  ]
    .filter((mark): mark is KinMark => mark !== null)
    .map((mark) => `${JSON.stringify({ practitioner, organisation, ...mark })}\n`);
}
