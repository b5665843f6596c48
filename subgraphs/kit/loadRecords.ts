import DataLoader from 'dataloader';
import type { Pool } from '../../database/openPool.ts';
import { createPrepareStatement } from './prepareStatement.ts';
import type { RecordKind } from './recordKinds.ts';
import type { OpenControllers } from './rowConditions.ts';

/** A record as resolvers see it: the fields of its GraphQL type by name, and whose it is. */
export interface LoadedRecord {
  readonly person: string;
  readonly controller: string;
  readonly [field: string]: unknown;
}

/** The open records of one kind for one person, in order; null when the class is closed for that person. */
export type LoadRecords = (kind: RecordKind, person: string) => Promise<readonly LoadedRecord[]> | null;

/** One field of one person, and the controllers whose records are open for it. */
interface Opening {
  readonly kind: RecordKind;
  readonly person: string;
  readonly controllers: readonly string[];
}

/**
 * Makes the loader of each call. All fields of all people that a call asks for become one statement, however
 * differently their controllers are open: what a source costs is its round trips.
 *
 * @param order SQL by field of the namespace (`defineAgency`)
 */
export function createLoadRecords(pool: Pool, order: { readonly [field: string]: string }) {
  const prepare = createPrepareStatement(order);

  async function load(openings: readonly Opening[]): Promise<(readonly LoadedRecord[])[]> {
    const pairs = pairsOf(openings);
    const kinds = [...pairs.keys()];
    const { rows } = await pool.query({ ...prepare(kinds), values: [...pairs.values()].flat() });
    const byPerson = new Map(kinds.map((kind) => [kind, groupByPerson(rows[0][kind.name] ?? [])]));
    return openings.map(({ kind, person }) => byPerson.get(kind)!.get(person) ?? []);
  }

  return (open: OpenControllers): LoadRecords => {
    const loader = new DataLoader(load, { cacheKeyFn: ({ kind, person }) => `${kind.name} ${person}` });
    return (kind, person) => {
      const controllers = open(person, kind.dataClass);
      return controllers.length === 0 ? null : loader.load({ kind, person, controllers });
    };
  };
}

/** For each kind two parallel arrays: a person, and a controller that is open for that person. */
function pairsOf(openings: readonly Opening[]): Map<RecordKind, [string[], string[]]> {
  const pairs = new Map<RecordKind, [string[], string[]]>();
  for (const { kind, person, controllers } of openings) {
    const [people, open] = pairs.get(kind) ?? [[], []];
    for (const controller of controllers) {
      people.push(person);
      open.push(controller);
    }
    pairs.set(kind, [people, open]);
  }
  return pairs;
}

function groupByPerson(records: readonly LoadedRecord[]): Map<string, LoadedRecord[]> {
  const byPerson = new Map<string, LoadedRecord[]>();
  for (const record of records) {
    const own = byPerson.get(record.person);
    if (own) own.push(record);
    else byPerson.set(record.person, [record]);
  }
  return byPerson;
}
