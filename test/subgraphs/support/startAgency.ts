import { randomUUID } from 'node:crypto';
import { migrate } from '../../../database/migrate.ts';
import { openPool, type Pool } from '../../../database/openPool.ts';
import type { GrantRow } from '../../../grant/types.ts';
import { createAgency } from '../../../subgraphs/kit/createAgency.ts';
import type { Agency } from '../../../subgraphs/kit/defineAgency.ts';
import { insertOrganisations } from '../../../subgraphs/kit/insertOrganisations.ts';
import { insertRecords } from '../../../subgraphs/kit/insertRecords.ts';
import type { AnyRecordInput } from '../../../subgraphs/kit/recordInput.ts';
import { createDatabase } from '../../support/createDatabase.ts';
import { type Answer, askEntities, frozenClock, KEY, NOW } from './callSubgraph.ts';

export const ORGANISATIONS = [
  { id: 'LA-A', sector: 'SOCIAL_CARE' },
  { id: 'LA-B', sector: 'SOCIAL_CARE' },
  { id: 'SCHOOL', sector: 'EDUCATION' },
  { id: 'NHS-COMM', sector: 'HEALTH' },
  { id: 'NHS-MH', sector: 'HEALTH' },
  { id: 'POLICE-X', sector: 'POLICE' },
];

export interface RunningAgency {
  readonly url: string;
  readonly pool: Pool;
  insert(...records: AnyRecordInput[]): Promise<void>;
  /** `_entities` for these people; a row condition for all of them unless rows are given. */
  ask(
    people: readonly string[],
    selection: string,
    open: GrantRow['open'] | readonly GrantRow[],
  ): Promise<Answer>;
  /** The database is gone, from one moment to the next. */
  dropDatabase(): Promise<void>;
  stop(): Promise<void>;
}

/** An agency's subgraph on a fresh database of its own. */
export async function startAgency(agency: Agency, production = true): Promise<RunningAgency> {
  const { name, migrations } = agency;
  const database = await createDatabase(name, {
    name,
    migrations,
    prepare: (url) => prepare(url, migrations),
  });
  const pool = openPool({ url: database.url, max: 2 });
  const options = { databaseUrl: database.url, grantKey: KEY, clock: frozenClock, production, port: 0 };
  const subgraph = await createAgency(agency, options);
  return {
    url: subgraph.url,
    pool,
    insert: (...records) => insertRecords(pool, agency.namespace, records),
    ask: (people, selection, open) => {
      const rows = Array.isArray(open) ? (open as GrantRow[]) : [{ people, open: open as GrantRow['open'] }];
      return askEntities(subgraph.url, { aud: name, people, selection, rows });
    },
    dropDatabase: () => database.drop(),
    stop: async () => {
      await subgraph.close();
      await pool.end();
      await database.drop();
    },
  };
}

async function prepare(url: string, migrations: string): Promise<void> {
  const pool = openPool({ url, max: 1 });
  await migrate(pool, migrations);
  await insertOrganisations(pool, ORGANISATIONS);
  await pool.end();
}

/** A record of today; what it says is the test's business. */
export function record(
  field: string,
  person: string,
  controller: string,
  values: AnyRecordInput['values'],
  daysAgo = 0,
): AnyRecordInput {
  return {
    field,
    id: randomUUID(),
    person,
    controller,
    asOf: NOW - daysAgo * 86_400_000,
    provenance: 'FACT',
    values,
  };
}
