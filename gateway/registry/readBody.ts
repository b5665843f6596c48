import type { Asked } from './createRegistry.ts';
import { RegistryRefusal } from './registryRefusal.ts';
import type { AskedRollback } from './rollBack.ts';

type Body = Readonly<Record<string, unknown>>;

/** The largest of the reference subgraphs has a tenth of this. */
const mostSdlBytes = 256 * 1024;
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
export function candidateOf(body: unknown): Asked {
  const subgraph = textOf(body, 'subgraph');
  if (!NAME.test(subgraph)) throw new RegistryRefusal('SUBGRAPH_NAME_INVALID');
  const url = textOf(body, 'url');
  if (!isAddress(url)) throw new RegistryRefusal('SUBGRAPH_URL_INVALID');
  const { sdl } = body as Body;
  return {
    subgraph,
    url,
    sdl: sdl === undefined || sdl === null ? null : sdlOf(sdl),
    owner: textOf(body, 'owner'),
    rationale: rationaleOf(body),
    justifications: justificationsOf((body as Body).justifications),
  };
}

/** @throws RegistryRefusal SDL_EMPTY, SDL_NOT_TEXT, SDL_TOO_LARGE */
function sdlOf(value: unknown): string {
  if (typeof value !== 'string') throw new RegistryRefusal('REGISTRY_REQUEST_MALFORMED', '"sdl" is no text');
  if (value.trim() === '') throw new RegistryRefusal('SDL_EMPTY');
  if (!isText(value)) throw new RegistryRefusal('SDL_NOT_TEXT');
  if (Buffer.byteLength(value) > mostSdlBytes) throw new RegistryRefusal('SDL_TOO_LARGE');
  return value;
}

/** No control characters, and nothing that stands for bytes that are no UTF-8. */
function isText(value: string): boolean {
  for (const character of value) {
    const isControl = character < ' ' && !'\n\r\t\f'.includes(character);
    if (isControl || character === '\uFFFD') return false;
  }
  return true;
}

/** What a request says of going back. */
export function rollbackOf(body: unknown): AskedRollback {
  const { to, subgraph, all, dryRun, justifications } = (body ?? {}) as Body;
  if (!Number.isSafeInteger(to)) throw new RegistryRefusal('REGISTRY_REQUEST_MALFORMED', '"to" is missing');
  return {
    to: to as number,
    subgraph: subgraph === undefined || subgraph === null ? null : textOf(body, 'subgraph'),
    all: all === true,
    dryRun: dryRun === true,
    rationale: rationaleOf(body),
    justifications: justificationsOf(justifications),
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
