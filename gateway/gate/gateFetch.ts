import type { GraphQLSchema } from 'graphql';
import type { GrantRow } from '../../grant/types.ts';
import type { Classification } from '../../schema/classification/types.ts';
import type { Entity, EntityGroup, Gate, GatedFetch, WithheldEntities } from '../execute/types.ts';
import type { EntityFetch } from '../plan/plannedOperation.ts';
import { remember } from '../remember.ts';
import type { Decisions, Verdict } from './decisions.ts';
import { compileFetchGates, type FetchGates } from './fetchGates.ts';
import type { GateInputs } from './gateInputs.ts';
import { type Errand, type Permit, permit } from './permit.ts';

/** People of one fetch who are asked the same, under the same row condition. */
interface Alike {
  readonly closed: readonly number[];
  readonly row: { readonly people: string[]; readonly open: GrantRow['open'] };
  readonly entities: Entity[];
}

/** Everything about fetches that does not depend on a request, remembered for one supergraph. */
export function createFetchGateCompiler(schema: GraphQLSchema, classification: Classification) {
  const compiled = new WeakMap<EntityFetch, FetchGates>();
  return (fetch: EntityFetch): FetchGates =>
    remember(compiled, fetch, () => compileFetchGates(fetch, schema, classification));
}

/**
 * Gate 1, between flatten and send: what is closed for a person is not in the request for that person, a person for
 * whom nothing is left is not in the request at all, and where some controllers are open they go along as the row
 * condition. Everything asks the operation's one decision service.
 */
export function createFetchGate(input: {
  errand: Errand;
  decisions: Decisions;
  gatesOf: (fetch: EntityFetch) => FetchGates;
  gateInputs: GateInputs;
}): Gate<Permit> {
  const { errand, decisions, gatesOf, gateInputs } = input;
  return {
    root: () => permit(errand, []),
    async entities(fetch, entities): Promise<GatedFetch<Permit>> {
      await decisions.load({ people: entities.flatMap((entity) => personOf(entity) ?? []) });
      const alike = groupAlike(fetch, entities);
      const groups = new Map<unknown, { group: EntityGroup; rows: GrantRow[] }>();
      const withheld: WithheldEntities[] = [];
      for (const { closed, row, entities: same } of alike.values()) {
        const { selection, skeleton } = gatesOf(fetch).trim(closed);
        if (closed.length > 0) withheld.push({ entities: same, skeleton });
        if (selection === null) continue;
        const group = groups.get(selection);
        const representations = same.map((entity) => gateInputs(fetch, entity, personOf(entity)!));
        groups.set(selection, {
          rows: [...(group?.rows ?? []), row],
          group: {
            selection,
            entities: [...(group?.group.entities ?? []), ...same],
            representations: [...(group?.group.representations ?? []), ...representations],
          },
        });
      }
      if (groups.size === 0) return { calls: [], withheld };
      const all = [...groups.values()];
      const rows = all.flatMap((each) => each.rows);
      return { calls: [{ permit: permit(errand, rows), groups: all.map((each) => each.group) }], withheld };
    },
  };

  function groupAlike(fetch: EntityFetch, entities: readonly Entity[]): Map<string, Alike> {
    const alike = new Map<string, Alike>();
    for (const entity of entities) {
      const person = personOf(entity);
      const { slots } = gatesOf(fetch);
      const verdicts = slots.map(({ source, dataClass }) => person && verdictOf(person, source, dataClass));
      const key = verdicts
        .map((verdict) => (verdict ? `${verdict.isOpen} ${verdict.open.join()}` : ''))
        .join('|');
      const same = alike.get(key);
      if (same) {
        same.entities.push(entity);
        if (person) same.row.people.push(person);
      } else {
        const closed = slots.flatMap((_, slot) => (verdicts[slot] ? [] : slot));
        alike.set(key, {
          closed,
          row: { people: person ? [person] : [], open: openOf(verdicts) },
          entities: [entity],
        });
      }
    }
    return alike;
  }

  /** null: closed for every controller, or for a person whom the requester may not know of. */
  function verdictOf(person: string, source: string, dataClass: string | null): Verdict | null {
    const verdict = decisions.verdict(person, source, dataClass);
    return verdict.isOpen && decisions.isKnown(person, 'PERSON') ? verdict : null;
  }
}

/** The one key by which agencies know anybody; an entity without it can not be decided, so it is not asked for. */
function personOf({ representation }: Entity): string | null {
  const { __typename: typeName, id } = representation;
  return typeName === 'Person' && typeof id === 'string' ? id : null;
}

function openOf(verdicts: readonly (Verdict | null | undefined | '')[]): GrantRow['open'] {
  const open: Record<string, readonly string[]> = {};
  for (const verdict of verdicts)
    if (verdict && verdict.dataClass !== null) open[verdict.dataClass] = verdict.open;
  return open;
}
