import type { SubgraphError } from '../execute/types.ts';
import type { OpenedGate } from '../gate/openGates.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import type { Notes } from './notes.ts';

/**
 * The answer's GraphQL errors: an outage and a failed policy evaluation are errors, a refusal is not. Each stands at
 * its field, and none says what the source said.
 */
export function listErrors(notes: Notes, failures: readonly SubgraphError[]): KinviewError[] {
  const errors: KinviewError[] = [];
  const kinds = failures.map(({ source, kind }) => `${source} ${kind}`).join();
  for (const rootKey of notes.failedRoots)
    errors.push(new KinviewError('SOURCE_UNAVAILABLE', kinds, [rootKey]));
  for (const { gates, path } of notes.occurrences) {
    for (const opened of gates) {
      const failed = failureOf(opened, notes);
      if (failed) errors.push(new KinviewError(failed, kinds, [...path, ...opened.gate.path]));
    }
  }
  return errors;
}

function failureOf(opened: OpenedGate, notes: Notes): 'SOURCE_UNAVAILABLE' | 'POLICY_FAILURE' | null {
  if (notes.passed.get(opened)?.isUnavailable) return 'SOURCE_UNAVAILABLE';
  const { verdict, mayShow } = opened;
  return verdict.hasFailed || (verdict.isOpen && !mayShow) ? 'POLICY_FAILURE' : null;
}
