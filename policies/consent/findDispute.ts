import type { Agreement } from '../agreement/types.ts';
import type { SubjectFacts } from '../facts.ts';
import type { Instant } from '../words.ts';
import { positionOf } from './positionOf.ts';
import { standingOf } from './standingOf.ts';
import { statusAt } from './statusAt.ts';

/**
 * Whether the consents about one person contradict each other for any class, recipient and purpose, or one of them is
 * disputed (policy.md §3: between equals, an objection against a permission).
 */
export function findDispute(
  agreement: Agreement,
  consents: Pick<SubjectFacts, 'kind' | 'consents'>,
  now: Instant,
): boolean {
  const standings = new Set(
    consents.consents.map((record) => standingOf(statusAt(record, consents.kind, now))),
  );
  if (consents.consents.some(({ earlier }) => earlier?.length)) standings.add('OBJECTION');
  if (consents.consents.some(({ status }) => status === 'DISPUTED')) return true;
  if (!standings.has('OBJECTION') || !standings.has('VALID')) return false;
  const facts = consents as SubjectFacts;
  for (const entry of agreement.classes.values()) {
    for (const organisation of agreement.organisations.keys()) {
      for (const { purpose, served } of agreement.purposes.values()) {
        if (served !== 'PERSON') continue;
        const asker = { entry, organisation, person: '', purpose };
        if (positionOf(facts, asker, now).status === 'DISPUTED') return true;
      }
    }
  }
  return false;
}
