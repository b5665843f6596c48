import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Pool } from '../../database/openPool.ts';
import type { Requester } from '../../policies/words.ts';
import type { Agreements } from '../../records/agreements/followAgreements.ts';
import { approve, outstanding } from '../../records/publications/approve.ts';
import { publishSubgraph } from '../../records/publications/publishSubgraph.ts';
import type { PublicationServices } from '../../records/publications/types.ts';
import type { KeyOf } from '../gate/keyRing.ts';
import { needAllowed } from './askedAddress.ts';
import { type Assessing, assess } from './assess.ts';
import type { Examine } from './examine/createExaminer.ts';
import type { Installed } from './firstEdition.ts';
import { needOwner } from './ownership.ts';
import { proposalFor } from './proposalFor.ts';
import { type Current, readCurrent } from './readCurrent.ts';
import { RegistryRefusal } from './registryRefusal.ts';
import { createRollBack } from './rollBack.ts';
import { sdlOf } from './sdlOf.ts';
import { takeTurns } from './takeTurns.ts';
import { toCome } from './toCome.ts';
import type { Assessment, Candidate, PublishOutcome } from './types.ts';

/** How many services one publisher may have asked in a minute. */
const mostChecks = 60;

export interface RegistryServices extends PublicationServices {
  readonly agreements: Agreements;
  readonly keyOf: KeyOf;
  readonly examine: Examine;
  /** The gateway's own; its addresses beat the registry's. */
  readonly installed: Installed;
  /** Hosts that services may be asked at; undefined: those of this machine. */
  readonly subgraphHosts?: readonly string[];
  /** Something was published: every gateway should look. */
  readonly announce: () => Promise<void>;
}

export type Registry = ReturnType<typeof createRegistry>;

/** A candidate whose SDL may have to be asked of its service. */
export type Asked = Omit<Candidate, 'sdl'> & { readonly sdl: string | null };

type Assessed = {
  readonly assessment: Assessment;
  readonly candidate: Candidate;
  readonly now: Current;
};

/** What can be done with the registry, whoever asks; `routes.ts` says whose function may. */
export function createRegistry(services: RegistryServices) {
  const { pool, agreements, installed, announce } = services;
  const checks = new RateLimiterMemory({ points: mostChecks, duration: 60 });
  /** Publishing itself, one after the other: what was checked against a release that is no more is refused there. */
  const inTurn = takeTurns();
  const current = (database: Pool = pool): Promise<Current> =>
    readCurrent(database, agreements.inForce(), installed);
  const rollBack = createRollBack(services, { current, assessOne, mayAsk, inTurn });

  return {
    current,
    check: async (by: Requester, asked: Asked, signal: AbortSignal): Promise<Assessment> =>
      (await assessNow(by, asked, { needsService: false, signal })).assessment,
    publish,
    approve: (by: Requester, proposal: string, as: string | null) => approve(services, by, proposal, as),
    rollBack,
  };

  /** Before a service is asked anything. */
  async function mayAsk(by: Requester, asked: Pick<Candidate, 'subgraph' | 'url'>, now: Current) {
    const { subgraph, url } = asked;
    const part = now.parts.find((one) => one.subgraph === subgraph);
    needOwner(agreements.inForce(), by, subgraph, part);
    const served = [...now.parts.map((one) => one.url), ...Object.values(installed.subgraphs)];
    needAllowed(url, services.subgraphHosts, served);
    await checks.consume(by.id).catch(() => {
      throw new RegistryRefusal('CHECKS_TOO_OFTEN');
    });
  }

  function assessOne(assessing: Assessing) {
    const shared = { agreement: agreements.inForce(), agreements: agreements.known() };
    return assess({ ...services, ...shared }, assessing);
  }

  async function assessNow(by: Requester, asked: Asked, how: Pick<Assessing, 'needsService' | 'signal'>) {
    await agreements.refresh();
    const now = await current();
    await mayAsk(by, asked, now);
    const candidate = { ...asked, sdl: asked.sdl ?? (await sdlOf(services, asked, how.signal)) };
    const found = await assessOne({ candidate, current: now, others: now.parts, ...how });
    const assessment = { ...found.assessment, sdl: asked.sdl === null ? candidate.sdl : null };
    return { assessment, supergraph: found.supergraph, candidate, now };
  }

  async function publish(by: Requester, asked: Asked, signal: AbortSignal): Promise<PublishOutcome> {
    const assessed = await assessNow(by, asked, { needsService: true, signal });
    const { assessment, supergraph } = assessed;
    if (assessment.problems.length > 0 || supergraph === null) return { outcome: 'REFUSED', assessment };
    if (assessment.isPublished) return { outcome: 'UNCHANGED', assessment };
    return inTurn(signal, () => publishChecked(by, { ...assessed, supergraph }));
  }

  async function publishChecked(
    by: Requester,
    { assessment, supergraph, candidate, now }: Assessed & { readonly supergraph: string },
  ): Promise<PublishOutcome> {
    const proposal = await proposalFor(services, by, candidate, assessment.needs);
    if (proposal && outstanding(proposal).length > 0)
      return { outcome: 'APPROVAL_NEEDED', assessment, proposal };
    const others = now.parts
      .filter(({ subgraph }) => subgraph !== candidate.subgraph)
      .map(({ version, ...part }) => (version === null ? part : { subgraph: part.subgraph, version }));
    const resting = { proposal: proposal?.id ?? null, supergraph, others };
    const basis = { base: now.release, toCome: toCome(agreements) };
    const { version, release } = await publishSubgraph(services, by, {
      ...candidate,
      ...resting,
      ...basis,
    });
    await announce();
    return { outcome: 'PUBLISHED', assessment, version, release };
  }
}
