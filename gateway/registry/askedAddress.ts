import { RegistryRefusal } from './registryRefusal.ts';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a gateway asks a service at this address because a publisher names it: at hosts that the deployment allows
 * (`school.example`, `*.nhs.example`, `school.internal:4010`), and at those of what is served already. Otherwise the
 * registry would find out for its publishers what listens in the partnership's network.
 * @param allowed undefined: the machine itself, for development
 * @throws RegistryRefusal ADDRESS_NOT_ALLOWED
 */
export function needAllowed(
  address: string,
  allowed: readonly string[] | undefined,
  served: readonly string[],
): void {
  const url = new URL(address);
  const known = served.filter((one) => URL.canParse(one)).map((one) => new URL(one).host);
  const isKnown = known.includes(url.host);
  if (!isKnown && !(allowed ?? LOOPBACK).some((pattern) => matches(url, pattern.trim().toLowerCase())))
    throw new RegistryRefusal('ADDRESS_NOT_ALLOWED');
}

function matches({ hostname, host }: URL, pattern: string): boolean {
  if (pattern === '') return false;
  if (pattern.startsWith('*.')) return hostname.endsWith(pattern.slice(1));
  return hostname === pattern || host === pattern;
}
