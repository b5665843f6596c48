import { hash } from 'node:crypto';

/** A batch as the sealer's log names it. */
export interface SealedBatch {
  readonly orderNo: string;
  readonly chain: string;
  readonly position: number;
  readonly head: Buffer;
}

/** The batch's leaf hash in the log: SHA-256(0x00 ‖ chain ‖ position ‖ order number ‖ head), 16 + 8 + 8 + 32 bytes. */
export function logLeaf({ orderNo, chain, position, head }: SealedBatch): Buffer {
  const numbers = Buffer.alloc(16);
  numbers.writeBigInt64BE(BigInt(position), 0);
  numbers.writeBigInt64BE(BigInt(orderNo), 8);
  const bytes = Buffer.concat([Buffer.of(0), Buffer.from(chain.replaceAll('-', ''), 'hex'), numbers, head]);
  return hash('sha256', bytes, 'buffer');
}
