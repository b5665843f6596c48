import type { Queryable } from '../../../database/openPool.ts';
import type { Agreement } from '../../../policies/agreement/types.ts';
import { decide } from '../../../policies/decide.ts';
import { isKnown } from '../../../policies/isKnown.ts';
import type { OrganisationId, Purpose, Requester } from '../../../policies/words.ts';
import { createReadFacts } from '../../../records/facts/readFacts.ts';
import { families, people } from './cast.ts';
import { NOW } from './pools.ts';
import { controllersListed, type Slot } from './slots.ts';

/** What one requester may see for one purpose, from the pure policy alone: no gateway, no GraphQL. */
export interface Oracle {
  /** Whether this person or family exists for the requester. */
  isKnown(subject: string): boolean;
  /** The controllers whose records of a class may be shown. */
  open(person: string, source: string, dataClass: string): readonly OrganisationId[];
  /** The same for the partnership's own records. */
  isOpen(subject: string, dataClass: string): boolean;
  /** Whether a slot's record may be shown. */
  shows(slot: Slot): boolean;
  /** Whether the fields of a record that carry a stricter class may be shown where the record is. */
  showsStricter(slot: Slot): boolean;
}

export async function createOracle(
  agreement: Agreement,
  registry: Queryable,
  requester: Requester,
  purpose: Purpose | null,
): Promise<Oracle> {
  const readFacts = createReadFacts({ pool: registry as never });
  const found = await readFacts(requester, { people, families });
  const answers = new Map<string, boolean>();
  const once = (key: string, answer: () => boolean): boolean => {
    const known = answers.get(key) ?? answer();
    answers.set(key, known);
    return known;
  };
  const asked = (subject: string) => ({
    requester,
    purpose,
    facts: found.get(subject)?.read() ?? null,
    now: NOW,
  });
  const discloses = (subject: string, dataClass: string, controller: OrganisationId | null) =>
    once(
      `${subject} ${dataClass} ${controller}`,
      () => decide(agreement, { ...asked(subject), dataClass, controller }).effect === 'DISCLOSE',
    );
  const knows = (subject: string) => once(subject, () => isKnown({ agreement, ...asked(subject) }));
  const open = (person: string, source: string, dataClass: string) =>
    knows(person)
      ? controllersListed(source, dataClass).filter((controller) => discloses(person, dataClass, controller))
      : [];
  return {
    isKnown: knows,
    open,
    isOpen: (subject, dataClass) => knows(subject) && discloses(subject, dataClass, null),
    shows: ({ person, source, kind, controller }) =>
      open(person, source, kind.dataClass).includes(controller),
    showsStricter: ({ person, source, stricter, controller }) =>
      stricter.every((dataClass) => open(person, source, dataClass).includes(controller)),
  };
}
