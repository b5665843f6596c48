import type { Asking } from '../read/asking.ts';

/**
 * How organisations that a consent names are shown to the requester: a sensitive one only as its agency, e.g. `HEALTH`
 * (policy.md §2), but to who may read what is said about clinical classes, and to its own practitioners. A list stays
 * one: that it names somebody is no less true.
 */
export function nameServices({ agreement, requester, rowsOf }: Asking) {
  const { clinicalScopes, sensitiveServices } = rowsOf('CONSENT_POSITION');
  const isHidden = (id: string) =>
    !clinicalScopes &&
    !sensitiveServices &&
    id !== requester.organisation &&
    agreement.organisations.get(id)?.sensitive === true;
  return {
    hides: (ids: readonly string[]) => ids.some(isHidden),
    name: (ids: readonly string[]) => [
      ...new Set(ids.map((id) => (isHidden(id) ? agreement.organisations.get(id)!.agency : id))),
    ],
  };
}

export type NameServices = ReturnType<typeof nameServices>;
