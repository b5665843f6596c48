import type { Asking } from './asking.ts';
import { loadConsents } from './consents.ts';
import { loadFamilies, loadFamiliesOf, loadMembers, loadPeople } from './families.ts';
import { loadOverrides } from './overrides.ts';
import { loadRelationships, loadRelationshipsOf } from './relationships.ts';
import { loadRiskTiers } from './riskTiers.ts';
import { loadTasks, loadTasksOf } from './tasks.ts';

/** The loaders of one call: each reads all that the call asks of it in one statement. */
export const createLoaders = (asking: Asking) => ({
  people: loadPeople(asking),
  families: loadFamilies(asking),
  familiesOf: loadFamiliesOf(asking),
  members: loadMembers(asking),
  relationships: loadRelationships(asking),
  relationshipsOf: loadRelationshipsOf(asking),
  tasks: loadTasks(asking),
  tasksOf: loadTasksOf(asking),
  riskTiers: loadRiskTiers(asking),
  overrides: loadOverrides(asking),
  consents: loadConsents(asking),
});

export type Loaders = ReturnType<typeof createLoaders>;
