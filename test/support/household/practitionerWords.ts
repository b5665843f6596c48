import { family, organisationOf } from '../../../demo/households/harrowVale/registry.ts';
import type { Instant, RelationshipKind } from '../../../policies/words.ts';
import { type Draft, iso, takeOut } from './draft.ts';

const hour = 3_600_000;

/** What a test can say about one of the twelve users and the family. */
export function practitionerWords(draft: Draft, requester: string) {
  const { registry } = draft;
  const organisation = organisationOf(requester);
  const isTheirs = (row: { requester: string }) => row.requester === requester;
  const relate = (kind: RelationshipKind, from: Instant, to: Instant | null) => {
    const id = draft.id(`relationship-${requester}`);
    const dated = { from_at: iso(from), to_at: to === null ? null : iso(to) };
    registry.relationship.push({ id, family, requester, organisation, kind, ...dated });
  };
  return {
    isUnrelated: () => takeOut(registry.relationship, isTheirs),
    /** In the place of any other relationship. */
    worksAs: (kind: RelationshipKind) => {
      takeOut(registry.relationship, isTheirs);
      relate(kind, draft.at(-30), null);
    },
    /** Their relationships ended; a minute ago unless said otherwise. */
    left: (at: Instant = draft.now - 60_000) => {
      for (const row of registry.relationship.filter(isTheirs)) row.to_at = iso(at);
    },
    /** Claimed an hour ago, good for 24 hours, in the place of any other relationship. */
    claimedRelationship: (at: Instant = draft.now - hour) => {
      takeOut(registry.relationship, isTheirs);
      relate('SELF_CLAIMED', at, at + 24 * hour);
    },
    hasTask: (kind = 'CONSENT_REVIEW') =>
      registry.task.push({
        id: draft.id('task'),
        kind,
        family,
        organisation,
        assignee: requester,
        opened_at: draft.moment(-1),
      }),
    /** Just now, for four hours. */
    declaredCrisis: (at: Instant = draft.now) =>
      registry.crisis.push({
        id: draft.id('crisis'),
        family,
        requester,
        organisation,
        from_at: iso(at),
        to_at: iso(at + 4 * hour),
      }),
  };
}
