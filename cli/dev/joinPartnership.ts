import type { AgreementData } from '../../policies/agreement/data.ts';
import type { Asked } from '../command.ts';
import { callRegistry } from '../gateway/callRegistry.ts';
import type { Service } from './readService.ts';

/** Long enough to be signed before it begins. */
const AHEAD_MS = 15_000;

/** A call as one of the demonstration's users. */
export type As = (user: string) => Promise<Asked>;

/**
 * Sees that the agreement in force knows the service as a source: where it does not, the demonstration's signatories
 * sign one that does. In a real partnership this is a matter of weeks and of people.
 */
export async function joinPartnership(as: As, service: Service, say: (line: string) => void): Promise<void> {
  const publisher = await as('u-dev');
  const { agreement } = await callRegistry<{ agreement: AgreementData }>(publisher, 'subgraphs');
  if (agreement.sources.some(({ source }) => source === service.subgraph)) return;
  const version = `${agreement.version}-${service.subgraph}-${Date.now().toString(36)}`;
  say(`The agreement does not know ${service.subgraph}: the demonstration's partners sign one that does …`);
  const next: AgreementData = {
    ...agreement,
    version,
    from: new Date(Date.now() + AHEAD_MS).toISOString(),
    sources: [
      ...agreement.sources,
      { source: service.subgraph, controllers: service.controllers, byClass: {} },
    ],
  };
  const rationale = `${service.subgraph} joins the demonstration`;
  await callRegistry(publisher, 'agreements/publish', { document: JSON.stringify(next), rationale });
  for (const signatory of ['u-sl', 'u-cg'])
    await callRegistry(await as(signatory), 'agreements/sign', { version });
  await untilInForce(publisher, version);
}

async function untilInForce(publisher: Asked, version: string): Promise<void> {
  for (;;) {
    const { inForce } = await callRegistry<{ inForce: string }>(publisher, 'agreements');
    if (inForce === version) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
