import type { Requester } from '../../policies/words.ts';
import { outstanding } from '../../records/publications/approve.ts';
import { readRelease } from '../../records/publications/readRelease.ts';
import { refuse } from '../../records/publications/refusals.ts';
import { rollBack as saveRollback } from '../../records/publications/rollBack.ts';
import type { Release, ReleasePart } from '../../records/publications/types.ts';
import type { Assessing, assess } from './assess.ts';
import type { RegistryServices } from './createRegistry.ts';
import { proposalFor } from './proposalFor.ts';
import type { Current } from './readCurrent.ts';
import { RegistryRefusal } from './registryRefusal.ts';
import type { InTurn } from './takeTurns.ts';
import { toCome } from './toCome.ts';
import type { Candidate, Reverted, RollbackOutcome } from './types.ts';

export interface AskedRollback {
  /** The release whose versions are served again. */
  readonly to: number;
  /** null: the one that changed since; where several did, `all` has to be said. */
  readonly subgraph: string | null;
  readonly all: boolean;
  /** Only tells what it would come to. */
  readonly dryRun: boolean;
  readonly rationale: string;
  readonly justifications: Readonly<Record<string, string>>;
}

interface Parts {
  readonly current: () => Promise<Current>;
  readonly assessOne: (assessing: Assessing) => ReturnType<typeof assess>;
  readonly inTurn: InTurn;
  readonly mayAsk: (by: Requester, candidate: Candidate, now: Current) => Promise<void>;
}

/**
 * Going back is publishing an earlier version: it is checked as such, by its owner, and what it lowers waits for approval.
 * Other subgraphs stay as they are.
 */
export function createRollBack(services: RegistryServices, { current, assessOne, mayAsk, inTurn }: Parts) {
  return async (by: Requester, asked: AskedRollback, signal: AbortSignal): Promise<RollbackOutcome> => {
    await services.agreements.refresh();
    const now = await current();
    const earlier = (await readRelease(services.pool, asked.to)) ?? refuse('RELEASE_UNKNOWN');
    const going = whichGo(earlier, now, asked);
    const parts = now.parts.map((part) => going.find((one) => one.subgraph === part.subgraph) ?? part);
    const candidates = going.map((part) => candidateOf(part, now, asked));
    for (const candidate of candidates) await mayAsk(by, candidate, now);
    const reverted: Reverted[] = [];
    let supergraph: string | null = null;
    for (const [index, candidate] of candidates.entries()) {
      const found = await assessOne({ candidate, current: now, others: parts, needsService: true, signal });
      supergraph = found.supergraph;
      const { assessment } = found;
      const isSound = assessment.problems.length === 0 && !asked.dryRun;
      const proposal = isSound
        ? await inTurn(signal, () => proposalFor(services, by, candidate, assessment.needs))
        : null;
      const from = now.parts.find(({ subgraph }) => subgraph === candidate.subgraph)?.version ?? null;
      const { subgraph, version: to, sdl } = going[index]!;
      reverted.push({ subgraph, from, to, sdl, assessment, proposal });
    }
    if (supergraph === null || reverted.some(({ assessment }) => assessment.problems.length > 0))
      return { outcome: 'REFUSED', reverted, release: null };
    if (asked.dryRun) return { outcome: 'CHECKED', reverted, release: null };
    if (reverted.some(({ proposal }) => proposal && outstanding(proposal).length > 0))
      return { outcome: 'APPROVAL_NEEDED', reverted, release: null };
    const saved = supergraph;
    const release = await inTurn(signal, () =>
      saveRollback(services, by, {
        ...{ base: now.release, toCome: toCome(services.agreements) },
        ...{ to: asked.to, rationale: asked.rationale, supergraph: saved },
        parts: Object.fromEntries(parts.map(({ subgraph, version }) => [subgraph, version!])),
        reverted: going.map(({ subgraph }) => subgraph),
        proposals: Object.fromEntries(
          reverted.flatMap(({ subgraph, proposal }) => (proposal ? [[subgraph, proposal.id]] : [])),
        ),
      }),
    );
    await services.announce();
    return { outcome: 'ROLLED_BACK', reverted, release };
  };
}

/** @throws RegistryRefusal ROLLBACK_REVERTS_OTHERS, SUBGRAPH_NOT_IN_RELEASE; CodedError RELEASE_IN_FORCE */
function whichGo(earlier: Release, now: Current, { subgraph, all }: AskedRollback): readonly ReleasePart[] {
  const versions = new Map(now.parts.map((part) => [part.subgraph, part.version]));
  const changed = earlier.parts.filter((part) => versions.get(part.subgraph) !== part.version);
  if (subgraph !== null) {
    if (!earlier.parts.some((part) => part.subgraph === subgraph))
      throw new RegistryRefusal('SUBGRAPH_NOT_IN_RELEASE');
    const named = changed.filter((part) => part.subgraph === subgraph);
    if (named.length > 0) return named;
    // The same versions, and yet another supergraph: what is in force came about in no ordinary way.
    if (earlier.supergraph === now.supergraph) refuse('RELEASE_IN_FORCE');
    return earlier.parts.filter((part) => part.subgraph === subgraph);
  }
  if (changed.length === 0) refuse('RELEASE_IN_FORCE');
  if (changed.length > 1 && !all) {
    const which = changed.map((part) => `${part.subgraph} ${versions.get(part.subgraph)} → ${part.version}`);
    throw new RegistryRefusal('ROLLBACK_REVERTS_OTHERS', which.join(', '));
  }
  return changed;
}

function candidateOf(part: ReleasePart, now: Current, asked: AskedRollback): Candidate {
  const owner = now.parts.find(({ subgraph }) => subgraph === part.subgraph)?.owner ?? '';
  const { rationale, justifications } = asked;
  return { ...part, owner, rationale, justifications };
}
