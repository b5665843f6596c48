import type { Stack } from '../support/stack.ts';

export interface SeenTask {
  readonly id: string;
  readonly kind: string;
  readonly record: string;
  readonly overdue: boolean;
  readonly dueAt: string | null;
}

/** What a user has to do, as they are told it. */
export async function tasksOf(stack: Stack, user: string): Promise<SeenTask[]> {
  const answer = await stack.ask(user, 'SAFEGUARDING', '{ myTasks { id kind record overdue dueAt } }');
  return answer.body.data.myTasks;
}

/** The kinds of the alerts that a lead is told of and nobody has looked at. */
export async function alertsOf(stack: Stack, user: string): Promise<string[]> {
  const answer = await stack.ask(user, 'SAFEGUARDING', '{ alerts { kind } }');
  return answer.body.data.alerts.map(({ kind }: { kind: string }) => kind);
}
