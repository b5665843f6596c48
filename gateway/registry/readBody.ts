import { RegistryRefusal } from './registryRefusal.ts';
import type { Candidate } from './types.ts';

type Body = Readonly<Record<string, unknown>>;

const NAME = /^[a-z][a-z0-9_]{0,31}$/;

/** A text that a request has to hold. @throws RegistryRefusal REGISTRY_REQUEST_MALFORMED */
export function textOf(body: unknown, field: string): string {
  const value = (body as Body | null)?.[field];
  if (typeof value === 'string' && value !== '' && !value.includes('\0')) return value;
  throw new RegistryRefusal('REGISTRY_REQUEST_MALFORMED', `"${field}" is missing`);
}

/** @throws RegistryRefusal RATIONALE_MISSING */
export function rationaleOf(body: unknown): string {
  const value = (body as Body | null)?.rationale;
  if (typeof value === 'string' && value.trim().length >= 10 && !value.includes('\0')) return value.trim();
  throw new RegistryRefusal('RATIONALE_MISSING');
}

/** What a request says of a subgraph; `sdl` null: the service itself is to tell it. */
export function candidateOf(body: unknown): Omit<Candidate, 'sdl'> & { readonly sdl: string | null } {
  const subgraph = textOf(body, 'subgraph');
  if (!NAME.test(subgraph)) throw new RegistryRefusal('SUBGRAPH_NAME_INVALID');
  const url = textOf(body, 'url');
  if (!isAddress(url)) throw new RegistryRefusal('SUBGRAPH_URL_INVALID');
  const { sdl } = body as Body;
  return {
    subgraph,
    url,
    sdl: sdl === undefined || sdl === null ? null : textOf(body, 'sdl'),
    owner: textOf(body, 'owner'),
    rationale: rationaleOf(body),
    justifications: justificationsOf((body as Body).justifications),
  };
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (
    ['http:', 'https:'].includes(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    url.hash === ''
  );
}

function justificationsOf(value: unknown): Record<string, string> {
  if (value === undefined) return {};
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const isSound = entries.every(([, why]) => typeof why === 'string' && why.trim().length >= 10);
  if (entries.length > 0 && isSound) return Object.fromEntries(entries) as Record<string, string>;
  if (entries.length === 0) return {};
  throw new RegistryRefusal('RATIONALE_MISSING');
}
