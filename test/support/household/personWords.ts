import { createHash } from 'node:crypto';
import type { AgencySource, Provenance } from '../../../demo/households/types.ts';
import type { ConsentStatus, DataClass, OrganisationId, RiskTier } from '../../../policies/words.ts';
import { sayConsent } from './consentWords.ts';
import { type Draft, takeOut } from './draft.ts';
import { authoriseOverride, exceptionsOf } from './exceptionWords.ts';
import { setTier } from './tierWords.ts';

type AbsentStatus = Extract<ConsentStatus, 'NOT_SOUGHT' | 'NOT_SOUGHT_UNSAFE' | 'REQUESTED' | 'UNKNOWN'>;

/** What a test can say about one person of the household. */
export function personWords(draft: Draft, id: string) {
  const say = (giver: string, status: ConsentStatus) => sayConsent(draft, id, giver, status);
  const forget = () => takeOut(draft.registry.consent, ({ subject }) => subject === id);
  return {
    id,
    atTier: (tier: RiskTier) => setTier(draft, id, tier),
    hasNoTier: () => takeOut(draft.registry.risk_tier, ({ subject }) => subject === id),

    consents: () => say(id, 'GIVEN'),
    refuses: () => say(id, 'REFUSED'),
    withdraws: () => say(id, 'WITHDRAWN'),
    consentedBy: (giver: string) => say(giver, 'GIVEN'),
    refusedBy: (giver: string) => say(giver, 'REFUSED'),
    withdrawnBy: (giver: string) => say(giver, 'WITHDRAWN'),
    /** Nobody has decided anything, and that is on record. */
    wasNotAsked: (status: AbsentStatus = 'NOT_SOUGHT') => {
      forget();
      return say(decider(draft, id), status);
    },
    /** Not even on record. */
    hasNoConsentRecord: forget,

    /** An override in force that opens these classes to this recipient. */
    isOverriddenFor: (recipient: string, ...classes: DataClass[]) =>
      authoriseOverride(draft, id, classes, recipient),
    ...exceptionsOf(draft, id),

    /** One more record in an agency. */
    hasRecord: (
      source: AgencySource,
      field: string,
      controller: OrganisationId,
      values: Readonly<Record<string, unknown>>,
      provenance: Provenance = 'FACT',
    ) => {
      const digest = createHash('sha256')
        .update(`${id} ${draft.id(field)}`)
        .digest('hex')
        .slice(0, 16);
      draft.records[source].push({
        field,
        id: digest,
        person: id,
        controller,
        provenance,
        asOf: draft.at(-1),
        values,
      });
    },
    /** None of these records in an agency; of one controller where it is named. */
    hasNoRecord: (source: AgencySource, field: string, controller?: OrganisationId) =>
      takeOut(
        draft.records[source],
        (record) =>
          record.person === id &&
          record.field === field &&
          (controller === undefined || record.controller === controller),
      ),
  };
}

/** Adults decide for themselves, the mother for her children. */
function decider(draft: Draft, id: string): string {
  return draft.registry.person.some((person) => person.id === id && person.stage === 'ADULT') ? id : 'dana';
}
