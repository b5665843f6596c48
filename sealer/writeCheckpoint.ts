import { hash } from 'node:crypto';
import type { SealedBatch } from '../records/seal/logLeaf.ts';

export interface CheckpointContent {
  /** Names the log: one partnership's, one ledger's. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly number: number;
  /** The note of the checkpoint before. */
  readonly previous: string | null;
  readonly at: number;
  /** The new heads of the chains that went on since the checkpoint before. */
  readonly heads: readonly SealedBatch[];
  /** The key that signs from here on, when it is another. */
  readonly nextKey?: string;
}

/**
 * A checkpoint's text (C2SP tlog-checkpoint: origin, size, root), and in further lines what lets a verifier say which
 * row is bad: the checkpoint's number, the one before by hash, the moment, and the heads that moved.
 */
export function writeCheckpoint(content: CheckpointContent): string {
  const lines = [
    content.origin,
    String(content.size),
    content.root.toString('base64'),
    `number ${content.number}`,
    ...(content.previous ? [`previous ${hash('sha256', content.previous, 'base64')}`] : []),
    `time ${new Date(content.at).toISOString()}`,
    ...content.heads.map(
      ({ chain, position, head }) => `chain ${chain} ${position} ${head.toString('base64')}`,
    ),
    ...(content.nextKey ? [`next-key ${content.nextKey}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The key that a checkpoint says signs from there on; null: it says none. */
export function nextKeyOf(note: string): string | null {
  return /^next-key (.+)$/m.exec(note)?.[1] ?? null;
}
