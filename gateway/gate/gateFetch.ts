import type { GraphQLSchema } from 'graphql';
import { BoundedCache } from '../../database/boundedCache.ts';
import type { GrantRow } from '../../grant/types.ts';
import type { Classification } from '../../schema/classification/types.ts';
import type {
  Entity,
  EntityGroup,
  Gate,
  GatedFetch,
  JsonObject,
  WithheldEntities,
} from '../execute/types.ts';
import type { EntityFetch } from '../plan/plannedOperation.ts';
import { remember } from '../remember.ts';
import type { Decisions } from './decisions.ts';
import { compileFetchGates, type FetchGates } from './fetchGates.ts';
import type { GateInputs } from './gateInputs.ts';
import { type Errand, type Permit, permit } from './permit.ts';
import type { SubjectVerdicts } from './subjectVerdicts.ts';
import type { Verdict } from './verdict.ts';

/** People of one fetch who are asked the same, under the same row condition. */
interface Alike {
  readonly closed: readonly number[];
  readonly row: { readonly people: string[]; readonly open: GrantRow['open'] };
  readonly entities: Entity[];
}

/** Those of whom the same is asked, each under the row condition that holds for them. */
interface Group extends EntityGroup {
  readonly rows: GrantRow[];
  readonly entities: Entity[];
  readonly representations: JsonObject[];
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
    root: () => permit(errand, [], null),
    async entities(fetch, entities): Promise<GatedFetch<Permit>> {
      await decisions.load({ people: idsOf(entities) });
      const alike = groupAlike(fetch, entities);
      const groups = new Map<unknown, Group>();
      const withheld: WithheldEntities[] = [];
      for (const { closed, row, entities: same } of alike.values()) {
        const { selection, skeleton } = gatesOf(fetch).trim(closed);
        if (closed.length > 0) withheld.push({ entities: same, skeleton });
        if (selection === null || row.people.length === 0) continue;
        const group = remember(
          groups,
          selection,
          (): Group => ({
            rows: [],
            selection,
            entities: [],
            representations: [],
          }),
        );
        group.rows.push(row);
        for (const [at, entity] of same.entries()) {
          group.entities.push(entity);
          group.representations.push(gateInputs(fetch, entity, row.people[at]!));
        }
      }
      if (groups.size === 0) return { calls: [], withheld };
      const all = [...groups.values()];
      const rows = all.flatMap((group) => group.rows);
      return { calls: [{ permit: permit(errand, rows, gatesOf(fetch).classes), groups: all }], withheld };
    },
  };

  function groupAlike(fetch: EntityFetch, entities: readonly Entity[]): Map<string, Alike> {
    const gates = gatesOf(fetch);
    const alike = new Map<string, Alike>();
    for (const entity of entities) {
      const person = personOf(entity);
      const mask = person === null ? unaskedIn(gates) : maskFor(gates, person, decisions);
      const same = alike.get(mask.key);
      if (same) {
        same.entities.push(entity);
        if (person !== null) same.row.people.push(person);
      } else {
        const row = { people: person === null ? [] : [person], open: mask.open };
        alike.set(mask.key, { closed: mask.closed, row, entities: [entity] });
      }
    }
    return alike;
  }

  /**
   * The one key by which agencies know anybody. null: no such key, so nothing can be decided; or a person whom the
   * requester may not know of. Neither is ever asked for.
   */
  function personOf({ representation }: Entity): string | null {
    const { __typename: typeName, id } = representation;
    return typeName === 'Person' && typeof id === 'string' && decisions.isKnown(id, 'PERSON') ? id : null;
  }
}

function idsOf(entities: readonly Entity[]): string[] {
  const ids: string[] = [];
  for (const { representation } of entities)
    if (typeof representation.id === 'string') ids.push(representation.id);
  return ids;
}

/** What of one fetch is open for somebody. Equal keys: the same is. */
interface Mask {
  readonly key: string;
  readonly closed: readonly number[];
  readonly open: GrantRow['open'];
}

/** Of somebody who is never asked about. */
function unaskedIn({ slots }: FetchGates): Mask {
  return { key: 'unasked', closed: [...slots.keys()], open: {} };
}

/** A person's verdicts are one object for as long as they are the same: so are their masks. */
const masks = new WeakMap<FetchGates, WeakMap<SubjectVerdicts, Mask>>();

function maskFor(gates: FetchGates, person: string, decisions: Decisions): Mask {
  const ofPeople = remember(masks, gates, () => new WeakMap());
  return remember(ofPeople, decisions.verdicts(person), () => {
    const made = maskOf(
      gates.slots.map(({ source, dataClass }) => decisions.verdict(person, source, dataClass)),
    );
    return remember(
      remember(alikeMasks, gates, () => new BoundedCache(mostMasks)),
      made.key,
      () => made,
    );
  });
}

/** One object for all of whom the same is open. */
const alikeMasks = new WeakMap<FetchGates, BoundedCache<string, Mask>>();
const mostMasks = 256;

function maskOf(verdicts: readonly Verdict[]): Mask {
  return {
    key: verdicts.map(({ mask }) => mask).join('|'),
    closed: verdicts.flatMap(({ isOpen }, slot) => (isOpen ? [] : slot)),
    open: openOf(verdicts),
  };
}

function openOf(verdicts: readonly Verdict[]): GrantRow['open'] {
  const open: Record<string, readonly string[]> = {};
  for (const { isOpen, dataClass, open: controllers } of verdicts) {
    if (isOpen && dataClass !== null) open[dataClass] = controllers;
  }
  return open;
}
