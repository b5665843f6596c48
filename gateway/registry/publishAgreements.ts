import { AgreementError } from '../../policies/agreement/AgreementError.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Requester } from '../../policies/words.ts';
import { publishAgreement } from '../../records/agreements/publishAgreement.ts';
import { signAgreement } from '../../records/agreements/signAgreement.ts';
import type { PublishedAgreement } from '../../records/agreements/types.ts';
import { compose } from '../../schema/compose.ts';
import { tryGuarding } from '../supergraph/tryGuarding.ts';
import type { Registry, RegistryServices } from './createRegistry.ts';
import { RegistryRefusal } from './registryRefusal.ts';

/** Publishing and signing agreements; what is published now must be servable under the next one, too. */
export function createAgreementRegistry(services: RegistryServices, registry: Pick<Registry, 'current'>) {
  return {
    async publish(
      by: Requester,
      asked: { readonly document: string; readonly rationale: string },
    ): Promise<PublishedAgreement> {
      const next = readOrRefuse(asked.document);
      const { parts } = await registry.current();
      const composed = compose(parts.map(({ subgraph: name, sdl }) => ({ name, sdl })));
      try {
        if (composed.ok) tryGuarding(composed.supergraph, [next]);
      } catch {
        throw new RegistryRefusal('AGREEMENT_NOT_GUARDED');
      }
      await services.agreements.refresh();
      return publishAgreement(services, by, services.agreements.inForce(), asked);
    },
    async sign(by: Requester, version: string): Promise<PublishedAgreement> {
      const signed = await signAgreement(services, by, version);
      await services.announce();
      return signed;
    },
  };
}

function readOrRefuse(document: string) {
  try {
    return readAgreement(JSON.parse(document));
  } catch (error) {
    // The place and the fault in the document that was sent: nothing else is in these words.
    if (error instanceof AgreementError) throw new RegistryRefusal('AGREEMENT_NOT_READABLE', error.message);
    throw new RegistryRefusal('AGREEMENT_NOT_READABLE', 'it is not JSON');
  }
}
