import type { Clock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { fieldUsage } from '../../records/ledger/fieldUsage.ts';
import { reviewPublication } from '../../schema/publication/checkPublication.ts';
import { type BreakingChange, compareVersions } from '../../schema/publication/compareVersions.ts';
import { looksMisclassified } from '../../schema/publication/looksMisclassified.ts';
import { type Declared, readDeclared } from '../../schema/publication/readDeclared.ts';
import type { KeyOf } from '../gate/keyRing.ts';
import { describeFailure } from '../refuse/describeFailure.ts';
import { tryGuarding } from '../supergraph/tryGuarding.ts';
import { needsOf } from './needsOf.ts';
import { probe } from './probe.ts';
import type { Current } from './readCurrent.ts';
import type { Assessment, Candidate, Finding, Note } from './types.ts';

/** How far back use counts. */
const usedWithinMs = 90 * 24 * 3_600_000;

export interface AssessServices {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly keyOf: KeyOf;
  /** In force, and to come: a supergraph has to be guarded under each. */
  readonly agreements: readonly Agreement[];
  readonly agreement: Agreement;
}

/** Lets waiting requests pass between two pieces of work that each take a while. */
const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** Everything there is to say about publishing a candidate over what is published now, and what it composes to. */
export async function assess(
  services: AssessServices,
  current: Current,
  candidate: Candidate,
): Promise<{ readonly assessment: Assessment; readonly supergraph: string | null }> {
  const { agreement } = services;
  const { subgraph, sdl, url, owner } = candidate;
  await breathe();
  const review = reviewPublication({
    name: subgraph,
    sdl,
    otherSubgraphs: current.parts.map((part) => ({ name: part.subgraph, sdl: part.sdl })),
    agreement,
  });
  await breathe();
  const problems: Finding[] = [...review.problems, ...ownerProblems(agreement, candidate)];
  const before = current.parts.find((part) => part.subgraph === subgraph);
  const compared = review.own && (await compare(services, candidate, review.own, before?.sdl));
  problems.push(...(compared?.problems ?? []));
  if (review.supergraph && problems.length === 0) {
    await breathe();
    problems.push(...guardProblems(services, subgraph, review.supergraph));
  }
  problems.push(...(await serviceProblems(services, subgraph, url)));
  const assessment: Assessment = {
    subgraph,
    base: current.release,
    agreement: agreement.version,
    problems,
    needs: compared?.needs ?? [],
    notes: compared?.notes ?? [],
    isPublished: before?.sdl === sdl && before.url === url && before.owner === owner,
  };
  return { assessment, supergraph: review.supergraph };
}

async function compare(
  services: AssessServices,
  candidate: Candidate,
  own: Declared,
  before: string | undefined,
) {
  const { agreement, pool, clock } = services;
  const earlier = before === undefined ? readDeclared('type Query') : readDeclared(before);
  const { breaking, lowered, added } = compareVersions(agreement, earlier, own);
  const paths = [...new Set(breaking.flatMap((change) => change.paths))];
  const used = await fieldUsage(pool, paths, clock.now() - usedWithinMs);
  const usageOf = (change: BreakingChange) => used.filter(({ field }) => change.paths.includes(field));
  const isLeft = (change: BreakingChange) =>
    usageOf(change).length > 0 && !candidate.justifications[change.coordinate];
  const misclassified = looksMisclassified(agreement, own, added).filter(
    ({ coordinate }) => !candidate.justifications[coordinate],
  );
  const left = breaking.filter(isLeft).map(
    (change): Finding => ({
      code: 'BREAKS_CLIENTS',
      coordinate: change.coordinate,
      message: `${change.message} It was shown to others within 90 days.`,
      remedy: `Keep it, mark it @deprecated and wait until nobody asks for it; or leave its users behind on purpose: --justify "${change.coordinate}=<why>".`,
      usage: usageOf(change),
    }),
  );
  const unused = breaking.filter((change) => !isLeft(change));
  const notes: Note[] = [
    ...unused.map(({ coordinate, message }) => ({ code: 'REMOVED', coordinate, message })),
    ...lowered.map(({ coordinate, before: then, after: now }) => ({
      code: 'CLASSIFICATION_LOWERED',
      coordinate,
      message: `${coordinate} was ${then.join(', ')} and is ${now.join(', ')}, which is not surely as strict.`,
    })),
  ];
  return {
    problems: [...misclassified, ...left],
    needs: needsOf(agreement, candidate.subgraph, lowered),
    notes,
  };
}

function ownerProblems(agreement: Agreement, { subgraph, owner }: Candidate): Finding[] {
  const source = agreement.sources.get(subgraph);
  const controllers = source ? [...source.controllers, ...Object.values(source.byClass).flat()] : [];
  const isFine = controllers.length > 0 ? controllers.includes(owner) : agreement.organisations.has(owner);
  if (isFine) return [];
  return [
    {
      code: 'OWNER_UNKNOWN',
      coordinate: subgraph,
      message: `The agreement does not say that ${subgraph} holds records of this owner.`,
      remedy: `Name an organisation that answers for the data${controllers.length > 0 ? `: ${controllers.join(', ')}` : ''}.`,
    },
  ];
}

function guardProblems({ agreements }: AssessServices, subgraph: string, supergraph: string): Finding[] {
  try {
    tryGuarding(supergraph, agreements);
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

async function serviceProblems(
  { keyOf, clock }: AssessServices,
  subgraph: string,
  url: string,
): Promise<Finding[]> {
  const key = keyOf(subgraph);
  if (key) return probe({ subgraph, url, key, clock });
  return [
    {
      code: 'GRANT_KEY_MISSING',
      coordinate: subgraph,
      message: `The gateway has no key to sign grants for ${subgraph} with.`,
      remedy: `Set KINVIEW_GRANT_ROOT or KINVIEW_GRANT_KEY_${subgraph.toUpperCase()} at every gateway.`,
    },
  ];
}
