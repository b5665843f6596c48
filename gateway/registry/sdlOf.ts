import { needKey } from '../gate/keyRing.ts';
import type { Asked, RegistryServices } from './createRegistry.ts';
import { readService } from './probe.ts';
import { RegistryRefusal } from './registryRefusal.ts';

/** The SDL that a service tells to a grant. @throws RegistryRefusal SCHEMA_NOT_TOLD */
export async function sdlOf(
  { agreements, keyOf, clock }: RegistryServices,
  { subgraph, url }: Asked,
  signal: AbortSignal,
): Promise<string> {
  // No grants are signed for what the agreement does not know.
  const isKnown = agreements.inForce().sources.has(subgraph);
  const sdl = isKnown
    ? await readService({ subgraph, url, key: needKey(keyOf, subgraph), clock, signal })
    : null;
  if (sdl === null) throw new RegistryRefusal('SCHEMA_NOT_TOLD');
  return sdl;
}
