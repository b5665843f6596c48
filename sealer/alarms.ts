import type { Logger } from 'pino';

export type AlarmName =
  | 'LEDGER_ALTERED'
  | 'LEDGER_MISDATED'
  | 'LEDGER_NOT_SEALED'
  | 'CHECKPOINT_NOT_DELIVERED'
  | 'CHECKPOINT_TAKEN'
  | 'CHECKPOINTS_NOT_READ';

/** Raises alarms in the log, and counts them. */
export interface Alarms {
  raise(alarm: AlarmName, says: string, details?: Readonly<Record<string, unknown>>): void;
  counts(): Readonly<Record<AlarmName, number>>;
}

export function createAlarms(logger: Logger): Alarms {
  const counts: Record<AlarmName, number> = {
    LEDGER_ALTERED: 0,
    LEDGER_MISDATED: 0,
    LEDGER_NOT_SEALED: 0,
    CHECKPOINT_NOT_DELIVERED: 0,
    CHECKPOINT_TAKEN: 0,
    CHECKPOINTS_NOT_READ: 0,
  };
  return {
    raise(alarm, says, details = {}) {
      counts[alarm] += 1;
      logger.error({ alarm, ...details }, says);
    },
    counts: () => ({ ...counts }),
  };
}
