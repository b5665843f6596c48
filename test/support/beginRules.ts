import { agencySources, type Databases } from '../../demo/households/loadHouseholds.ts';

/** Makes every rule of the agreement begin with what the agencies hold now: what comes after it fires. */
export async function beginRules(stack: {
  readonly databases: Databases;
  report(): Promise<void>;
}): Promise<void> {
  for (const source of agencySources)
    await stack.databases[source].query('delete from rule_begun; delete from rule_fired; delete from outbox');
  await stack.databases.registry.query('delete from rule_asked');
  await stack.report();
}
