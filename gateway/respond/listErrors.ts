import type { SubgraphError } from '../execute/types.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import type { Notes } from './notes.ts';
import { tellSubject } from './tellSubject.ts';
import type { Tell } from './tellWithheld.ts';

/**
 * The answer's GraphQL errors: an outage and a failed policy evaluation are errors, a refusal is not. Each stands at
 * its field, and none says what the source said.
 */
export function listErrors(notes: Notes, tell: Tell, failures: readonly SubgraphError[]): KinviewError[] {
  const errors: KinviewError[] = [];
  const kinds = failures.map(({ source, kind }) => `${source} ${kind}`).join();
  for (const rootKey of notes.failedRoots)
    errors.push(new KinviewError('SOURCE_UNAVAILABLE', kinds, [rootKey]));
  for (const occurrence of notes.occurrences) {
    for (const { code, path } of tellSubject(occurrence, tell).failures)
      errors.push(new KinviewError(code, kinds, [...occurrence.path, ...path]));
  }
  return errors;
}
