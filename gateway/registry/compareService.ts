import { createHash } from 'node:crypto';
import type { FieldQuestion } from '../../schema/publication/questionsFor.ts';
import type { Problem } from '../../schema/publication/types.ts';
import { askMany } from './askMany.ts';
import type { Probing } from './askService.ts';
import type { Note } from './types.ts';

export interface Compared {
  /** Where the service runs another schema than the one that is to be published. */
  readonly differences: readonly Problem[];
  readonly notes: readonly Note[];
}

/**
 * Whether a service runs the schema that is to be published. The kit says which it runs; of another service the gateway
 * finds out whether it knows every field, about nobody, and cannot know its classes.
 */
export async function compareService(
  probing: Probing,
  told: string | null,
  { sdl, questions }: { readonly sdl: string; readonly questions: readonly FieldQuestion[] },
  limitMs = 15_000,
): Promise<Compared> {
  const { subgraph } = probing;
  if (told === createHash('sha256').update(sdl).digest('hex')) return { differences: [], notes: [] };
  const differences = await missingIn(probing, questions, limitMs);
  if (told === null)
    return {
      differences,
      notes: [
        {
          code: 'CLASSES_UNCONFIRMED',
          coordinate: subgraph,
          message:
            'The service does not say which schema it runs (header kinview-schema): see that its classes are these, or what they open is answered with nothing.',
        },
      ],
    };
  if (differences.length > 0) return { differences, notes: [] };
  const other: Problem = {
    code: 'SCHEMA_DIFFERS',
    coordinate: subgraph,
    message: `${subgraph} runs another schema than this one, though it knows every field of it.`,
    remedy:
      'Deploy the service with exactly this file first, and publish it then: under other classes it would answer with nothing.',
  };
  return { differences: [other], notes: [] };
}

async function missingIn(
  probing: Probing,
  questions: readonly FieldQuestion[],
  limitMs: number,
): Promise<Problem[]> {
  const limit = AbortSignal.timeout(limitMs);
  try {
    const signal = AbortSignal.any([probing.signal, limit]);
    const missing = await askMany({ ...probing, signal }, questions);
    return missing.map(({ coordinate }) => ({
      code: 'SERVICE_LACKS_FIELD',
      coordinate,
      message: `The running service does not answer to ${coordinate}, or not to all below it.`,
      remedy: 'Deploy the service that has it first, and publish its schema then.',
    }));
  } catch (error) {
    if (probing.signal.aborted || !limit.aborted) throw error;
    return [
      {
        code: 'SERVICE_TOO_SLOW',
        coordinate: probing.subgraph,
        message: `${probing.subgraph} did not answer whether it knows every field within ${limitMs / 1000} seconds.`,
        remedy:
          'Have it answer questions about nobody at once, or say which schema it runs: header kinview-schema.',
      },
    ];
  }
}
