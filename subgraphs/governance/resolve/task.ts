import type { GovernanceContext } from '../context.ts';
import type { AlertRow } from '../read/alerts.ts';
import type { MyTaskRow, TaskRow } from '../read/tasks.ts';

/** What the agreement says of the kind. */
export const Task = {
  /** Of an alert, with what it is about: whoever has many tells a crisis from a review. */
  label: ({ kind, alert }: TaskRow, _args: unknown, { asking }: GovernanceContext) => {
    const { taskKinds, alertKinds } = asking.agreement;
    const about = alert === null ? undefined : alertKinds.get(alert);
    const label = taskKinds.get(kind)?.label ?? null;
    return about && label ? `${label}: ${about.label}` : label;
  },
  doneBy: ({ kind }: TaskRow, _args: unknown, { asking }: GovernanceContext) =>
    asking.agreement.taskKinds.get(kind)?.doneBy ?? null,
};

export const MyTask = {
  ...Task,
  person: ({ subject }: MyTaskRow) => (subject === null ? null : { id: subject }),
  family: ({ family }: MyTaskRow) => ({ id: family }),
};

/** Whose step it is, in the agreement's words. */
export const AwaitedStep = {
  label: ({ kind }: { kind: string }, _args: unknown, { asking }: GovernanceContext) =>
    asking.agreement.taskKinds.get(kind)?.label ?? null,
};

export const Alert = {
  label: ({ kind }: AlertRow, _args: unknown, { asking }: GovernanceContext) =>
    asking.agreement.alertKinds.get(kind)?.label ?? null,
  family: ({ family }: AlertRow) => (family === null ? null : { id: family }),
};
