import type { Agreements } from '../../records/agreements/followAgreements.ts';

/** The versions of the agreements that are scheduled. */
export function toCome(agreements: Agreements): string[] {
  const scheduled = agreements.known().filter((one) => one !== agreements.inForce());
  return scheduled.map(({ version }) => version);
}
