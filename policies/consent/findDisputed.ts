import type { Agreement } from '../agreement/types.ts';
import type { SubjectFacts } from '../facts.ts';
import type { Instant } from '../words.ts';
import { findDispute } from './findDispute.ts';

/**
 * Which consents about one person are part of a disagreement: those that are DISPUTED, and every two of equal weight that
 * contradict each other, whatever a third may say (policy.md §3). Their ids.
 */
export function findDisputed(
  agreement: Agreement,
  { kind, consents }: Pick<SubjectFacts, 'kind' | 'consents'>,
  now: Instant,
): ReadonlySet<string> {
  const disputed = new Set(consents.filter(({ status }) => status === 'DISPUTED').map(({ id }) => id));
  const others = consents.filter(({ id }) => !disputed.has(id));
  for (const [index, one] of others.entries()) {
    for (const other of others.slice(index + 1)) {
      if (isOwn(one) !== isOwn(other)) continue;
      if (!findDispute(agreement, { kind, consents: [one, other] }, now)) continue;
      disputed.add(one.id);
      disputed.add(other.id);
    }
  }
  return disputed;
}

function isOwn({ capacity }: SubjectFacts['consents'][number]): boolean {
  return capacity !== 'PARENTAL_RESPONSIBILITY';
}
