import { createHash } from 'node:crypto';
import { BoundedCache } from '../../../database/boundedCache.ts';
import type { AgreementData } from '../../../policies/agreement/data.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../../policies/agreement/types.ts';
import { type Review, reviewPublication } from '../../../schema/publication/checkPublication.ts';
import { compareVersions } from '../../../schema/publication/compareVersions.ts';
import { findLowered } from '../../../schema/publication/findLowered.ts';
import { looksMisclassified } from '../../../schema/publication/looksMisclassified.ts';
import { questionsFor } from '../../../schema/publication/questionsFor.ts';
import { readDeclared } from '../../../schema/publication/readDeclared.ts';
import { reviewUnder } from '../../../schema/publication/reviewUnder.ts';
import type { Problem } from '../../../schema/publication/types.ts';
import { describeFailure } from '../../refuse/describeFailure.ts';
import { tryGuarding } from '../../supergraph/tryGuarding.ts';
import type { Examined, ExamineTask, FitTask } from './types.ts';

/** By their text: what was read or reviewed once is the same the next time. Most checks are made again. */
const agreements = new BoundedCache<string, Agreement>(8);
const reviews = new BoundedCache<string, Review>(16);

/** Everything that is to be found out about a publication without asking anybody; about a second of the processor. */
export function examine(task: ExamineTask): Examined {
  const { subgraph: name, sdl, others, before, served } = task;
  const [agreement, ...toCome] = task.agreements.map(known) as [Agreement, ...Agreement[]];
  const key = digest([name, sdl, others, agreement.data]);
  const review = reviews.get(key) ?? reviewPublication({ name, sdl, otherSubgraphs: others, agreement });
  reviews.set(key, review);
  const { own, supergraph } = review;
  if (!own) return { problems: review.problems, supergraph, compared: null };
  const earlier = readDeclared(before ?? 'type Query');
  const { breaking, added } = compareVersions(agreement, earlier, own);
  const later = supergraph ? toCome.flatMap((one) => laterProblems(task, one, supergraph)) : [];
  const problems = [...review.problems, ...later];
  const unguarded = supergraph && problems.length === 0 ? guardProblems(task, supergraph) : [];
  return {
    problems: [...problems, ...unguarded],
    supergraph,
    compared: {
      breaking,
      lowered: findLowered(agreement, served, { name, sdl }),
      misclassified: looksMisclassified(agreement, own, added),
      questions: questionsFor(own),
    },
  };
}

/** What keeps an agreement from being used for what is published; empty: nothing does. */
export function fit({ agreement: data, parts, supergraph }: FitTask): readonly Problem[] {
  const agreement = known(data);
  const problems = parts.flatMap((part) => reviewUnder({ ...part, parts, supergraph, agreement }));
  if (problems.length > 0) return problems;
  return guardProblems({ subgraph: 'supergraph', agreements: [data] }, supergraph);
}

/** What an agreement that is scheduled does not know would fail on its first day. */
function laterProblems({ subgraph, sdl, others }: ExamineTask, agreement: Agreement, supergraph: string) {
  const parts = [...others, { name: subgraph, sdl }];
  return reviewUnder({ name: subgraph, sdl, parts, supergraph, agreement }).map((problem) => ({
    ...problem,
    message: `${problem.message} (Under agreement ${agreement.version}, which begins ${agreement.data.from}.)`,
  }));
}

function guardProblems(
  { subgraph, agreements: under }: Pick<ExamineTask, 'subgraph' | 'agreements'>,
  supergraph: string,
): Problem[] {
  try {
    tryGuarding(supergraph, under.map(known));
    return [];
  } catch (error) {
    return [
      {
        code: 'NOT_GUARDED',
        coordinate: subgraph,
        message: `No gateway could guard what this composes to (${describeFailure(error).kind}).`,
        remedy: 'Report this: every rule passed, and the guard is still incomplete.',
      },
    ];
  }
}

function known(data: AgreementData): Agreement {
  const key = digest(data);
  const agreement = agreements.get(key) ?? readAgreement(data);
  agreements.set(key, agreement);
  return agreement;
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
