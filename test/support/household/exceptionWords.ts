import type { OverrideRow } from '../../../demo/households/registryRows.ts';
import type { DataClass, Instant, OrganisationId } from '../../../policies/words.ts';
import { type Draft, iso } from './draft.ts';

const hour = 3_600_000;

export interface OverrideWords {
  readonly id: string;
  requestedBy(practitioner: string): OverrideWords;
  authorisedBy(practitioner: string): OverrideWords;
  consulting(caldicottGuardian: string): OverrideWords;
  approvedBy(originator: OrganisationId): OverrideWords;
  ground(ground: OverrideRow['ground']): OverrideWords;
  lasting(hours: number): OverrideWords;
}

/** An override in force for one recipient, who asked for it an hour ago; u-sl authorised it, for 24 hours from now. */
export function authoriseOverride(
  draft: Draft,
  subject: string,
  classes: DataClass[],
  recipient: string,
): OverrideWords {
  const row: OverrideRow = {
    id: draft.id('override'),
    subject,
    ground: 'SIGNIFICANT_HARM',
    requester: recipient,
    authoriser: 'u-sl',
    authorised_at: iso(draft.now - hour),
    caldicott_guardian: null,
    originator_approval: null,
    classes,
    recipients: [recipient],
    from_at: iso(draft.now - hour),
    to_at: iso(draft.now + 24 * hour),
  };
  draft.registry.override.push(row);
  const change = (fields: Partial<OverrideRow>) => {
    Object.assign(row, fields);
    return words;
  };
  const words: OverrideWords = {
    id: row.id,
    requestedBy: (requester) => change({ requester }),
    authorisedBy: (authoriser) => change({ authoriser }),
    consulting: (caldicott_guardian) => change({ caldicott_guardian }),
    approvedBy: (originator_approval) => change({ originator_approval }),
    ground: (ground) => change({ ground }),
    lasting: (hours) => change({ to_at: iso(draft.now + hours * hour) }),
  };
  return words;
}

/** Orders, prohibitions, findings and shields: in force since yesterday, without an end unless one is given. */
export function exceptionsOf(draft: Draft, subject: string) {
  const { registry } = draft;
  const dated = (to?: Instant) => ({ from_at: draft.moment(-1), to_at: to === undefined ? null : iso(to) });
  return {
    courtOrders: (classes: DataClass[], recipients: string[], to?: Instant) =>
      registry.court_order.push({ id: draft.id('order'), subject, classes, recipients, ...dated(to) }),
    isProhibited: (classes: DataClass[], controllers: OrganisationId[] = [], to?: Instant) =>
      registry.prohibition.push({ id: draft.id('prohibition'), subject, classes, controllers, ...dated(to) }),
    wouldBeHarmedBy: (classes: DataClass[], controller: OrganisationId, to?: Instant) =>
      registry.detriment.push({ id: draft.id('detriment'), subject, controller, classes, ...dated(to) }),
    addressIsShielded: (to?: Instant) =>
      registry.shield.push({ id: draft.id('shield'), subject, ...dated(to) }),
  };
}
