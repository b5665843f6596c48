import DataLoader from 'dataloader';
import pg from 'pg';
import type { Pool } from '../../database/openPool.ts';
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

interface Opening {
  readonly person: string;
  readonly controllers: readonly string[];
}

const NO_RECORDS: readonly LoadedRecord[] = [];

/**
 * Loaders for one call. All people of the call whose records of a kind are asked for become one statement, however
 * differently their controllers are open.
 *
 * @param statements text of the statement for each kind (`selectRecords`)
 */
export function createLoadRecords(
  pool: Pool,
  statements: ReadonlyMap<RecordKind, string>,
  open: OpenControllers,
): LoadRecords {
  const loaders = new Map<RecordKind, DataLoader<Opening, readonly LoadedRecord[], string>>();
  return (kind, person) => {
    const controllers = open(person, kind.dataClass);
    if (controllers.length === 0) return null;
    let loader = loaders.get(kind);
    if (!loader) {
      const text = statements.get(kind)!;
      loader = new DataLoader((openings) => load(pool, kind, text, openings), {
        cacheKeyFn: (key) => key.person,
      });
      loaders.set(kind, loader);
    }
    return loader.load({ person, controllers });
  };
}

async function load(pool: Pool, kind: RecordKind, text: string, openings: readonly Opening[]) {
  const people: string[] = [];
  const controllers: string[] = [];
  for (const opening of openings) {
    for (const controller of opening.controllers) {
      people.push(opening.person);
      controllers.push(controller);
    }
  }
  const { rows } = await pool.query({ name: kind.type, text, values: [people, controllers], types });
  const byPerson = new Map<string, LoadedRecord[]>();
  for (const row of rows) {
    const records = byPerson.get(row.person);
    if (records) records.push(shape(kind, row));
    else byPerson.set(row.person, [shape(kind, row)]);
  }
  return openings.map(({ person }) => byPerson.get(person) ?? NO_RECORDS);
}

// biome-ignore lint/suspicious/noExplicitAny: a row has the columns of its kind, which only the SDL knows.
function shape(kind: RecordKind, row: any): LoadedRecord {
  row.source = { organisation: row.controller, sector: row.sector };
  for (const field of kind.fields) {
    if (field.people) row[field.name] = row[field.name].map((id: string) => ({ id }));
  }
  return row;
}

/** Dates as they stand and moments as ISO 8601 in UTC (the pool's zone), never through the machine's own zone. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.DATE) return (text: string) => text;
    if (oid === pg.types.builtins.TIMESTAMPTZ) return toIso;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** `2026-03-02 09:00:00.5+00` to `2026-03-02T09:00:00.500Z`. */
function toIso(text: string): string {
  return new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`).toISOString();
}
