import { type MovableClock, movableClock } from '../../../database/clock.ts';
import { openPool, type Pool } from '../../../database/openPool.ts';
import { insertRegistry } from '../../../demo/households/insertRegistry.ts';
import { emptyRegistry, type RegistryRows } from '../../../demo/households/registryRows.ts';
import { applicationRole, migrateRecords, recordsMigrations } from '../../../records/migrateRecords.ts';
import { createDatabase } from '../../support/createDatabase.ts';

export interface Registry {
  readonly url: string;
  readonly clock: MovableClock;
  /** May do everything; stands for the partnership's administrators. */
  readonly owner: Pool;
  /** What running processes are. */
  readonly app: Pool;
  add(rows: Partial<RegistryRows>): Promise<void>;
  epochOf(subject: string): Promise<number>;
  close(): Promise<void>;
}

/** Kinview's own database for one test file, with a household of two children and their parents under version 1. */
export async function openRegistry(): Promise<Registry> {
  const database = await createDatabase('records', {
    name: 'records',
    migrations: recordsMigrations,
    prepare: async (url) => {
      const pool = openPool({ url, max: 1 });
      await migrateRecords(pool).finally(() => pool.end());
    },
  });
  const clock = movableClock('2026-03-02T09:00:00Z');
  const owner = openPool({ url: database.url, clock, max: 6 });
  const app = openPool({ url: database.url, clock, max: 6, role: applicationRole });
  const add = (rows: Partial<RegistryRows>) => insertRegistry(owner, { ...emptyRegistry(), ...rows });
  await owner.query(`insert into agreement_in_force (version) values ('v1')`);
  await add(household('f', 'ana', 'ben', 'mum', 'dad'));
  return {
    url: database.url,
    clock,
    owner,
    app,
    add,
    async epochOf(subject) {
      const { rows } = await owner.query('select epoch::int from data_subject where id = $1', [subject]);
      return rows[0]?.epoch ?? 0;
    },
    async close() {
      await Promise.all([owner.end(), app.end()]);
      await database.drop();
    },
  };
}

export function household(
  family: string,
  ...people: [child: string, child: string, mother: string, father: string]
) {
  const [first, second, mother, father] = people;
  const member = (person: string, role: 'CHILD' | 'MOTHER' | 'FATHER') => ({
    family,
    person,
    role,
    parental_responsibility: role !== 'CHILD',
  });
  return {
    person: [
      { id: first, stage: 'CHILD' },
      { id: second, stage: 'CHILD' },
      { id: mother, stage: 'ADULT' },
      { id: father, stage: 'ADULT' },
    ],
    family: [{ id: family, lead_organisation: 'LA-A' }],
    family_member: [
      member(first, 'CHILD'),
      member(second, 'CHILD'),
      member(mother, 'MOTHER'),
      member(father, 'FATHER'),
    ],
  } satisfies Partial<RegistryRows>;
}
