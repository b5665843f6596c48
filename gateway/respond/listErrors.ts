import type { SubgraphError } from '../execute/types.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import { keysOf } from './answerPath.ts';
import type { Notes } from './notes.ts';
import type { ToldSubject } from './tellSubject.ts';

/**
 * The answer's GraphQL errors: an outage and a failed policy evaluation are errors, a refusal is not. Each stands at
 * its field, and none says what the source said.
 *
 * @param told by occurrence
 */
export function listErrors(
  notes: Notes,
  told: readonly ToldSubject[],
  failures: readonly SubgraphError[],
): KinviewError[] {
  const errors: KinviewError[] = [];
  const kinds = failures.map(({ source, kind }) => `${source} ${kind}`).join();
  for (const rootKey of notes.failedRoots)
    errors.push(new KinviewError('SOURCE_UNAVAILABLE', kinds, [rootKey]));
  for (const [at, { failures }] of told.entries()) {
    for (const { code, path } of failures)
      errors.push(new KinviewError(code, kinds, [...keysOf(notes.occurrences[at]!.path), ...path]));
  }
  return errors;
}
