import type { Pool } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import type { Agreements } from '../../records/agreements/followAgreements.ts';
import { approve, outstanding } from '../../records/publications/approve.ts';
import { findProposal, propose } from '../../records/publications/proposals.ts';
import { publishSubgraph } from '../../records/publications/publishSubgraph.ts';
import { rollBack } from '../../records/publications/rollBack.ts';
import type { PublicationServices } from '../../records/publications/types.ts';
import type { KeyOf } from '../gate/keyRing.ts';
import { needKey } from '../gate/keyRing.ts';
import { assess } from './assess.ts';
import { readService } from './probe.ts';
import { type Current, readCurrent } from './readCurrent.ts';
import { RegistryRefusal } from './registryRefusal.ts';
import type { Assessment, Candidate, PublishOutcome } from './types.ts';

export interface RegistryServices extends PublicationServices {
  readonly agreements: Agreements;
  readonly keyOf: KeyOf;
  /** The gateway's own addresses: they beat the registry's. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Something was published: every gateway should look. */
  readonly announce: () => Promise<void>;
}

export type Registry = ReturnType<typeof createRegistry>;

/** What can be done with the registry, whoever asks; `routes.ts` says who may. */
export function createRegistry(services: RegistryServices) {
  const { pool, clock, agreements, keyOf, addresses, announce } = services;
  /** Assessing takes a second of the processor: one at a time. */
  let turn: Promise<unknown> = Promise.resolve();

  const current = (database: Pool = pool): Promise<Current> =>
    readCurrent(database, agreements.inForce(), addresses);

  return {
    current,
    async sdlOf({ subgraph, url }: { readonly subgraph: string; readonly url: string }): Promise<string> {
      const sdl = await readService({ subgraph, url, key: needKey(keyOf, subgraph), clock });
      if (sdl === null) throw new RegistryRefusal('SCHEMA_NOT_TOLD');
      return sdl;
    },
    async check(candidate: Candidate): Promise<Assessment> {
      return (await inTurn(() => assessNow(candidate))).assessment;
    },
    publish: (by: Requester, candidate: Candidate): Promise<PublishOutcome> =>
      inTurn(() => publish(by, candidate)),
    approve: (by: Requester, proposal: string) => approve(services, by, proposal),
    async rollBack(by: Requester, asked: { readonly to: number; readonly rationale: string }) {
      const release = await rollBack(services, by, asked);
      await announce();
      return release;
    },
  };

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function assessNow(candidate: Candidate) {
    await agreements.refresh();
    const now = await current();
    const found = await assess(
      { pool, clock, keyOf, agreement: agreements.inForce(), agreements: agreements.known() },
      now,
      candidate,
    );
    return { ...found, now };
  }

  async function publish(by: Requester, candidate: Candidate): Promise<PublishOutcome> {
    const { assessment, supergraph, now } = await assessNow(candidate);
    if (assessment.problems.length > 0 || supergraph === null) return { outcome: 'REFUSED', assessment };
    if (assessment.isPublished) return { outcome: 'UNCHANGED', assessment };
    const { needs } = assessment;
    if (needs.length > 0) {
      const { subgraph, sdl, rationale } = candidate;
      const proposal =
        (await findProposal(pool, { subgraph, sdl, needs })) ??
        (await propose(services, by, { subgraph, sdl, needs, rationale }));
      if (outstanding(proposal).length > 0) return { outcome: 'APPROVAL_NEEDED', assessment, proposal };
    }
    const others = now.parts
      .filter(({ subgraph }) => subgraph !== candidate.subgraph)
      .map(({ version, ...part }) => (version === null ? part : { subgraph: part.subgraph, version }));
    const checked = { ...candidate, base: now.release, supergraph, others };
    const { version, release } = await publishSubgraph(services, by, checked);
    await announce();
    return { outcome: 'PUBLISHED', assessment, version, release };
  }
}
