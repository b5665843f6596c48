import type { GrantPayload, GrantRow } from '../../grant/types.ts';
import type { Purpose, Requester } from '../../policies/words.ts';

declare const made: unique symbol;

/** The operation on whose behalf something is fetched. */
export interface Errand {
  readonly operationId: string;
  readonly requester: Requester;
  readonly purpose: Purpose;
}

/**
 * What the sender must see in order to send: on whose behalf, who may be asked about, which classes, and whose
 * records. Only gate 1 makes one, so a fetch that was not gated cannot be sent.
 */
export interface Permit {
  readonly [made]: true;
  readonly errand: Errand;
  readonly rows: readonly GrantRow[];
  /** What the classified fields that are asked for are published as; null: nothing is asked of entities. */
  readonly classes: GrantPayload['classes'] | null;
}

export function permit(errand: Errand, rows: readonly GrantRow[], classes: Permit['classes']): Permit {
  return { errand, rows, classes } as Permit;
}
