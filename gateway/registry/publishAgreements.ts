import { AgreementError } from '../../policies/agreement/AgreementError.ts';
import type { AgreementData } from '../../policies/agreement/data.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { successionGaps } from '../../policies/agreement/successionGaps.ts';
import type { Requester } from '../../policies/words.ts';
import { publishAgreement } from '../../records/agreements/publishAgreement.ts';
import { readAgreementOf } from '../../records/agreements/readAgreements.ts';
import { signAgreement } from '../../records/agreements/signAgreement.ts';
import type { PublishedAgreement } from '../../records/agreements/types.ts';
import { withdrawAgreement } from '../../records/agreements/withdrawAgreement.ts';
import type { Registry, RegistryServices } from './createRegistry.ts';
import { RegistryRefusal } from './registryRefusal.ts';

/** How many reasons are told at once. */
const mostTold = 5;

/**
 * Publishing, signing and withdrawing agreements. What is published now must be servable under the next one, when it is
 * proposed and again with every signature: an agreement that does not fit never begins.
 */
export function createAgreementRegistry(services: RegistryServices, registry: Pick<Registry, 'current'>) {
  return {
    async publish(
      by: Requester,
      asked: { readonly document: string; readonly rationale: string },
    ): Promise<PublishedAgreement> {
      const next = readOrRefuse(asked.document);
      await needFit(next);
      await services.agreements.refresh();
      return publishAgreement(services, by, services.agreements.inForce(), asked);
    },
    async sign(by: Requester, version: string): Promise<PublishedAgreement> {
      const waiting = await readAgreementOf(services.pool, version);
      const base = waiting ? await needFit(readOrRefuse(waiting.document)) : 0;
      const signed = await signAgreement(services, by, { version, base });
      await services.announce();
      return signed;
    },
    async withdraw(by: Requester, asked: { readonly version: string; readonly rationale: string }) {
      const withdrawn = await withdrawAgreement(services, by, asked);
      await services.announce();
      return withdrawn;
    },
  };

  /** @returns the release that it fits. @throws RegistryRefusal AGREEMENT_NOT_SIGNABLE, AGREEMENT_DOES_NOT_FIT */
  async function needFit(agreement: AgreementData): Promise<number> {
    const gaps = successionGaps(readAgreement(agreement));
    if (gaps.length > 0) throw new RegistryRefusal('AGREEMENT_NOT_SIGNABLE', told(gaps));
    const { parts, supergraph, release } = await registry.current();
    const problems = await services.examine('fit', {
      agreement,
      parts: parts.map(({ subgraph: name, sdl }) => ({ name, sdl })),
      supergraph,
    });
    if (problems.length > 0)
      throw new RegistryRefusal('AGREEMENT_DOES_NOT_FIT', told(problems.map(({ message }) => message)));
    return release;
  }
}

function told(reasons: readonly string[]): string {
  const rest = reasons.length - mostTold;
  return [...reasons.slice(0, mostTold), ...(rest > 0 ? [`and ${rest} more`] : [])].join(' ');
}

function readOrRefuse(document: string): AgreementData {
  try {
    return readAgreement(JSON.parse(document)).data;
  } catch (error) {
    // The place and the fault in the document that was sent: nothing else is in these words.
    if (error instanceof AgreementError) throw new RegistryRefusal('AGREEMENT_NOT_READABLE', error.message);
    throw new RegistryRefusal('AGREEMENT_NOT_READABLE', 'it is not JSON');
  }
}
