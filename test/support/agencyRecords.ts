import { randomUUID } from 'node:crypto';
import type { Stack } from './stack.ts';

/** Records that an agency writes, and tells the spine about at once where a rule of the agreement fires. */
export type AgencyRecords = ReturnType<typeof agencyRecords>;

export function agencyRecords({ databases, clock, report }: Pick<Stack, 'databases' | 'clock' | 'report'>) {
  return {
    async missedSupport(person: string, controller: string, daysAgo: number, outcome = 'MISSED') {
      await databases.health.query(
        `insert into medication_support (id, person, controller, as_of, provenance, medicine, due_at, outcome)
         values ($1, $2, $3, kinview_now(), 'FACT', 'Salbutamol', $4, $5)`,
        [randomUUID(), person, controller, new Date(clock.now() - daysAgo * 86_400_000), outcome],
      );
      await report('health');
    },
    async alertOf(source: 'police' | 'socialcare', person: string, controller: string) {
      await databases[source].query(
        `insert into risk_alert (id, person, controller, as_of, provenance, description)
         values ($1, $2, $3, kinview_now(), 'FACT', 'a weapon in the house')`,
        [randomUUID(), person, controller],
      );
      await report(source);
    },
  };
}
