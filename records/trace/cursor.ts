import { CodedError } from '../../database/codedError.ts';

/** A row's place in the ledger: the batch's order number, the data subject's leaf, then the entry within it. */
export interface Place {
  readonly orderNo: string;
  readonly leaf: number;
  readonly position: number;
}

export function cursorOf({ orderNo, leaf, position }: Place): string {
  return Buffer.from(`${orderNo}.${leaf}.${position}`).toString('base64url');
}

/** @throws CodedError CURSOR_INVALID for anything that `cursorOf` did not make. */
export function placeOf(cursor: string): Place {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [, orderNo, leaf, position] = /^(\d{1,18})\.(\d{1,9})\.(\d{1,9})$/.exec(text) ?? [];
  if (orderNo && leaf && position) return { orderNo, leaf: Number(leaf), position: Number(position) };
  throw new CodedError('CURSOR_INVALID', 'The cursor is not one of this list: begin again without it.');
}
