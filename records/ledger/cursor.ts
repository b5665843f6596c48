import { CodedError } from '../../database/codedError.ts';

/** A row's place in the ledger: the batch's order number, then the leaf. */
export interface Place {
  readonly orderNo: string;
  readonly leaf: number;
}

export function cursorOf({ orderNo, leaf }: Place): string {
  return Buffer.from(`${orderNo}.${leaf}`).toString('base64url');
}

/** @throws CodedError CURSOR_INVALID for anything that `cursorOf` did not make. */
export function placeOf(cursor: string): Place {
  const [, orderNo, leaf] = /^(\d{1,18})\.(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (orderNo && leaf) return { orderNo, leaf: Number(leaf) };
  throw new CodedError('CURSOR_INVALID', 'The cursor is not one of this list: begin again without it.');
}
