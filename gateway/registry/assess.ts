import type { Clock } from '../../database/clock.ts';
import type { Pool } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { fieldUsage } from '../../records/ledger/fieldUsage.ts';
import { readServed } from '../../records/publications/readServed.ts';
import type { BreakingChange } from '../../schema/publication/compareVersions.ts';
import type { ServedVersion } from '../../schema/publication/findLowered.ts';
import { readSubgraphs } from '../../schema/readSubgraphs.ts';
import type { KeyOf } from '../gate/keyRing.ts';
import type { Probing } from './askService.ts';
import { type Compared, compareService } from './compareService.ts';
import type { Examine } from './examine/createExaminer.ts';
import type { Examined } from './examine/types.ts';
import { needsOf } from './needsOf.ts';
import { ownerProblems } from './ownership.ts';
import { type Probed, probe } from './probe.ts';
import type { Current } from './readCurrent.ts';
import { tellOnce } from './tellOnce.ts';
import type { Assessment, Candidate, CurrentPart, Finding, Note } from './types.ts';

/** How far back use counts. */
const usedWithinMs = 90 * 24 * 3_600_000;

export interface AssessServices {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly keyOf: KeyOf;
  readonly examine: Examine;
  readonly agreement: Agreement;
  /** In force, and to come: a publication has to fit and to be guarded under each. */
  readonly agreements: readonly Agreement[];
}

export interface Assessing {
  readonly candidate: Candidate;
  readonly current: Current;
  /** What it is composed with; those that are served, unless they change, too. */
  readonly others: readonly Pick<CurrentPart, 'subgraph' | 'sdl'>[];
  /** Whether a service that runs another schema stands against it, or is told only: it is deployed first, and then published. */
  readonly needsService: boolean;
  /** Ends when whoever asked has left. */
  readonly signal: AbortSignal;
}

/** Everything there is to say about publishing a candidate over what is published now, and what it composes to. */
export async function assess(
  services: AssessServices,
  { candidate, current, others, needsService, signal }: Assessing,
): Promise<{ readonly assessment: Assessment; readonly supergraph: string | null }> {
  const { agreement, examine, pool } = services;
  const { subgraph, sdl, url, owner } = candidate;
  const before = current.parts.find((part) => part.subgraph === subgraph);
  const [examined, asked] = await Promise.all([
    examine(
      'examine',
      {
        subgraph,
        sdl,
        others: others
          .filter((one) => one.subgraph !== subgraph)
          .map((one) => ({ name: one.subgraph, sdl: one.sdl })),
        agreements: [agreement, ...services.agreements.filter((one) => one !== agreement)].map(
          ({ data }) => data,
        ),
        before: before?.sdl ?? null,
        served: await versionsServed(pool, subgraph),
      },
      signal,
    ),
    probeService(services, { subgraph, url, signal }),
  ]);
  const service =
    examined.compared && asked.probing
      ? await compareService(asked.probing, asked.schema, { sdl, ...examined.compared })
      : NOTHING;
  const compared = examined.compared && (await compare(services, candidate, examined.compared));
  const found = [
    ...examined.problems,
    ...ownerProblems(agreement, candidate),
    ...(compared?.problems ?? []),
    ...asked.problems,
    ...(needsService ? service.differences : []),
  ];
  const { problems, untold } = tellOnce(found);
  const differing = needsService ? [] : service.differences;
  const assessment: Assessment = {
    ...{ subgraph, problems, untold, agreement: agreement.version, base: current.release },
    needs: compared?.needs ?? [],
    notes: [...(compared?.notes ?? []), ...service.notes, ...differing],
    isPublished: before?.sdl === sdl && before.url === url && before.owner === owner,
    sdl: null,
  };
  return { assessment, supergraph: examined.supergraph };
}

/** What was installed was served before anything was published. */
async function versionsServed(pool: Pool, subgraph: string): Promise<ServedVersion[]> {
  const installed = readSubgraphs().filter(({ name }) => name === subgraph);
  const served = await readServed(pool, subgraph);
  return [
    ...installed.map(({ sdl }) => ({ version: 'what was installed', sdl, approved: [] })),
    ...served.map((one) => ({ ...one, version: `version ${one.version}` })),
  ];
}

async function compare(
  { agreement, pool, clock }: AssessServices,
  { subgraph, justifications }: Candidate,
  { breaking, lowered, misclassified }: NonNullable<Examined['compared']>,
) {
  const paths = [...new Set(breaking.flatMap((change) => change.paths))];
  const used = await fieldUsage(pool, paths, clock.now() - usedWithinMs);
  const usageOf = (change: BreakingChange) => used.filter(({ field }) => change.paths.includes(field));
  const justified = breaking.filter(({ coordinate }) => justifications[coordinate]);
  const isUsed = (change: BreakingChange) =>
    usageOf(change).length > 0 &&
    !justifications[change.coordinate] &&
    !justified.some((other) => isBelow(change, other));
  // What goes with a field above it is told with that field.
  const isLeft = (change: BreakingChange) =>
    isUsed(change) && !breaking.some((other) => isUsed(other) && isBelow(change, other));
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
    ...lowered.map(({ coordinate, before: then, after: now, since }) => ({
      code: 'CLASSIFICATION_LOWERED',
      coordinate,
      message: `${coordinate} was ${then.join(', ')} in ${since} and is ${now.join(', ')}, which is not surely as strict.`,
    })),
  ];
  const unjustified = misclassified.filter(({ coordinate }) => !justifications[coordinate]);
  return { problems: [...unjustified, ...left], needs: needsOf(agreement, subgraph, lowered), notes };
}

/** Whether every way to what changes leads through the other, which is a field. */
function isBelow({ paths }: BreakingChange, other: BreakingChange): boolean {
  if (other.coordinate.includes('(')) return false;
  return paths.length > 0 && paths.every((path) => other.paths.some((above) => path.startsWith(`${above}.`)));
}

const NOTHING: Compared = { differences: [], notes: [] };

/** `probing` null: there is no telling which schema it runs. */
async function probeService(
  { keyOf, clock, agreement }: AssessServices,
  { subgraph, url, signal }: Pick<Probing, 'subgraph' | 'url' | 'signal'>,
): Promise<Probed & { readonly probing: Probing | null }> {
  // No grants are signed for what the agreement does not know.
  if (!agreement.sources.has(subgraph)) return { problems: [], schema: null, probing: null };
  const key = keyOf(subgraph);
  if (key) {
    const probing = { subgraph, url, key, clock, signal };
    const probed = await probe(probing);
    return { ...probed, probing: probed.problems.length > 0 ? null : probing };
  }
  const missing: Finding = {
    code: 'GRANT_KEY_MISSING',
    coordinate: subgraph,
    message: `The gateway has no key to sign grants for ${subgraph} with.`,
    remedy: `Set KINVIEW_GRANT_ROOT or KINVIEW_GRANT_KEY_${subgraph.toUpperCase()} at every gateway.`,
  };
  return { problems: [missing], schema: null, probing: null };
}
