import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ValueProof } from '../../subgraphs/kit/commit/proveValue.ts';
import { checkProof } from '../../verifier/checkProof.ts';
import { parseExactly } from '../../verifier/parseExactly.ts';
import type { RowProof } from '../../verifier/proof.ts';
import type { Asked } from '../command.ts';
import { keyOf } from '../ledger/options.ts';

const fields = [
  'again',
  'commitment',
  'day',
  'entryKey',
  'field',
  'index',
  'operation',
  'path',
  'person',
  'size',
  'value',
] as const satisfies readonly (keyof ValueProof)[];

/** An agency's proof with nothing beside what is proven; null: the file holds none. */
export function readValueProof(asked: Asked, file: string): ValueProof | null {
  const proof = parseExactly(read(asked, file).trimEnd()) as ValueProof | undefined;
  if (typeof proof !== 'object' || proof === null) return null;
  if (Object.keys(proof).sort().join() !== fields.join()) return null;
  const texts = [proof.operation, proof.person, proof.field, proof.day, proof.entryKey, proof.commitment];
  const isForm =
    texts.every((text) => typeof text === 'string') &&
    [proof.index, proof.size].every(Number.isSafeInteger) &&
    [proof.path, proof.again].every(Array.isArray) &&
    proof.again.every(
      (one) =>
        Object.keys(one ?? {})
          .sort()
          .join() === 'commitment,entryKey',
    );
  return isForm ? proof : null;
}

/** One row's proof, checked with the public key; null: it does not hold, or what was shown is not in it. */
export function readRowProof(asked: Asked, file: string) {
  const checked = checkProof(read(asked, file), keyOf(asked));
  if (!checked.holds || checked.proof.proof !== 'kinview-row/1') return null;
  const { operation, subject, mask }: RowProof = checked.proof;
  if (!subject || mask === null) return null;
  return {
    operation,
    subject,
    entries: JSON.parse(mask) as RowEntry[],
    checkpoint: checked.checkpoint.number,
  };
}

export interface RowEntry {
  readonly source: string;
  readonly effect: string;
  readonly code: string;
  readonly fields: readonly string[];
  readonly grounds: { readonly change?: { readonly record: string } };
}

const read = (asked: Asked, file: string): string => readFileSync(resolve(asked.io.folder, file), 'utf8');
