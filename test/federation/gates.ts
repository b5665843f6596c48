import type { SelectionSetNode } from 'graphql';
import type { Entity, EntityGroup, Gate, GatedFetch } from '../../gateway/execute/types.ts';
import type { EntityFetch } from '../../gateway/plan/plannedOperation.ts';

type Entities = (fetch: EntityFetch, entities: readonly Entity[]) => GatedFetch<string>;

/** A gate that lets every root fetch through, and decides on entities as told. */
export const gating = (entities: Entities): Gate<string> => ({ root: () => 'root permit', entities });

/** These entities, asked this, each by its own representation. */
export const group = (selection: SelectionSetNode, entities: readonly Entity[]): EntityGroup => ({
  selection,
  entities,
  representations: entities.map((each) => each.representation),
});
