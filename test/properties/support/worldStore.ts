import { inTransaction } from '../../../database/inTransaction.ts';
import { insertRegistry } from '../../../demo/households/insertRegistry.ts';
import {
  agencies,
  agencySources,
  type Databases,
  insertAgencyRecords,
} from '../../../demo/households/loadHouseholds.ts';
import { emptyRegistry, registryTables } from '../../../demo/households/registryRows.ts';
import type { AgencySource } from '../../../demo/households/types.ts';
import { insertRecords } from '../../../subgraphs/kit/insertRecords.ts';
import type { AgencyWorld, Filled } from './agencyWorld.ts';
import { castRows } from './cast.ts';
import type { PolicyFacts } from './generateFacts.ts';
import { sampleRecord } from './sampleRecord.ts';
import type { Slot } from './slots.ts';

export interface WorldStore {
  /** Makes the agencies hold exactly this, by what is different from what they hold. */
  moveTo(world: AgencyWorld): Promise<void>;
  /** Puts these facts about the cast in the place of whatever the registry held. */
  decideOn(facts: PolicyFacts): Promise<void>;
}

/** Brings generated worlds into fresh databases. */
export async function createWorldStore(databases: Databases): Promise<WorldStore> {
  let held: AgencyWorld = new Map();
  for (const source of agencySources) await insertAgencyRecords(databases, source, []);
  await inTransaction(databases.registry, (client) =>
    insertRegistry(client, { ...emptyRegistry(), ...castRows() }),
  );
  const factTables = registryTables.filter((table) => !(table in castRows())).toReversed();
  return {
    async moveTo(world) {
      const before = held;
      held = world;
      const changed = [...new Set([...before.keys(), ...world.keys()])].filter(
        (slot) => !isSame(before.get(slot), world.get(slot)),
      );
      const inSource = (source: AgencySource) => changed.filter((slot) => slot.source === source);
      await Promise.all(
        agencySources.map((source) => replace(databases, source, inSource(source), before, world)),
      );
    },
    decideOn: (facts) =>
      inTransaction(databases.registry, async (client) => {
        await client.query(factTables.map((table) => `delete from ${table}`).join(';'));
        await insertRegistry(client, { ...emptyRegistry(), ...facts });
      }),
  };
}

async function replace(
  databases: Databases,
  source: AgencySource,
  changed: readonly Slot[],
  before: AgencyWorld,
  after: AgencyWorld,
): Promise<void> {
  const gone = changed.filter((slot) => before.has(slot));
  const deletes = [...new Set(gone.map(({ kind }) => kind.table))].map((table) => {
    const ids = gone.filter(({ kind }) => kind.table === table).map(({ id }) => `'${id}'`);
    return `delete from ${table} where id in (${ids.join()})`;
  });
  if (deletes.length > 0) await databases[source].query(deletes.join(';'));
  const come = changed.flatMap((slot) => {
    const filled = after.get(slot);
    return filled ? sampleRecord(slot, filled) : [];
  });
  if (come.length > 0) await insertRecords(databases[source], agencies[source].namespace, come);
}

function isSame(one: Filled | undefined, other: Filled | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
