import type { Agreement } from '../../policies/agreement/types.ts';

/** The kinds of task that an operation does, as the agreement says. */
export function kindsDoneBy({ taskKinds }: Agreement, operation: string): string[] {
  return [...taskKinds.values()].filter(({ doneBy }) => doneBy.includes(operation)).map(({ kind }) => kind);
}
