import type { AgreementData } from '../../policies/agreement/data.ts';
import type { Asked } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { callRegistry } from '../gateway/callRegistry.ts';
import type { Service } from './readService.ts';

/** Long enough to be signed before it begins, on a machine that is idle; else the next. */
const AHEAD_MS = [10_000, 45_000, 180_000];

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
  say(`The agreement does not know ${service.subgraph}: the demonstration's partners sign one that does …`);
  for (const ahead of AHEAD_MS) {
    const version = `${agreement.version}-${service.subgraph}-${Date.now().toString(36)}`;
    const from = new Date(Date.now() + ahead).toISOString();
    const source = { source: service.subgraph, controllers: service.controllers, byClass: {} };
    const next: AgreementData = { ...agreement, version, from, sources: [...agreement.sources, source] };
    if (await isSigned(as, next, `${service.subgraph} joins the demonstration`))
      return untilInForce(publisher, version);
  }
}

/** Whether everyone signed in time. */
async function isSigned(as: As, next: AgreementData, rationale: string): Promise<boolean> {
  const { version } = next;
  try {
    const publisher = await as('u-dev');
    await callRegistry(publisher, 'agreements/publish', { document: JSON.stringify(next), rationale });
    for (const signatory of ['u-sl', 'u-cg'])
      await callRegistry(await as(signatory), 'agreements/sign', { version });
    return true;
  } catch (error) {
    if (error instanceof CommandError && error.code === 'AGREEMENT_TOO_EARLY') return false;
    throw error;
  }
}

async function untilInForce(publisher: Asked, version: string): Promise<void> {
  for (;;) {
    const { inForce } = await callRegistry<{ inForce: string }>(publisher, 'agreements');
    if (inForce === version) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
