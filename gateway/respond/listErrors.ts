import type { SubgraphError } from '../execute/types.ts';
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
      const at = [...path, ...opened.gate.path];
      if (notes.passed.get(opened)?.isUnavailable)
        errors.push(new KinviewError('SOURCE_UNAVAILABLE', kinds, at));
      if (opened.verdict.hasFailed || (opened.verdict.isOpen && !opened.mayShow)) {
        errors.push(new KinviewError('POLICY_FAILURE', '', at));
      }
    }
  }
  return errors;
}
