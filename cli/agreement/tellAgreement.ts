import type { PublishedAgreement } from '../../records/agreements/types.ts';

/** Where an agreement stands: whose signature is missing, or when it begins. */
export function tellAgreement(agreement: PublishedAgreement): string {
  const { version, from, needs, signatures, isScheduled, isWithdrawn } = agreement;
  if (isWithdrawn) return `Agreement ${version} was withdrawn: it never begins.`;
  const begins = new Date(from).toISOString();
  const missing = needs.filter(({ need }) => !signatures.some((one) => one.need === need));
  return isScheduled
    ? `Agreement ${version} is signed and begins ${begins}.`
    : `Agreement ${version} would begin ${begins}. To sign: ${missing
        .map(({ organisation, functions }) => `${organisation} (${functions.join(' or ')})`)
        .join(', ')}.`;
}
