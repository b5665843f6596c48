import { pino } from 'pino';
import { systemClock } from '../database/clock.ts';
import { CodedError } from '../database/codedError.ts';
import { readPort } from '../database/readPort.ts';
import type { SealerOptions } from './createSealer.ts';
import type { Destination } from './destinations/destination.ts';
import { folder } from './destinations/folder.ts';
import { objectStore } from './destinations/objectStore.ts';
import type { Headers } from './destinations/send.ts';
import { webhook } from './destinations/webhook.ts';
import { readSealKey } from './sealKey.ts';

export interface SealerSettings extends SealerOptions {
  /** Where its state can be asked. */
  readonly status: { readonly port: number; readonly host: string };
}

/**
 * The sealer's settings, read once from the environment: docs/ledger.md has the table.
 * @throws CodedError CONFIG_MISSING, CONFIG_INVALID or SEAL_KEY_INVALID, naming what to set.
 */
export function readSettings(env: NodeJS.ProcessEnv): SealerSettings {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new CodedError('CONFIG_MISSING', `Set ${name}: see docs/ledger.md.`);
    return value;
  };
  const headers = readHeaders(env.KINVIEW_SEAL_HEADERS);
  const destinations = need('KINVIEW_SEAL_TO')
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => destinationOf(text, headers));
  const seconds = Number(env.KINVIEW_SEAL_SECONDS ?? 10);
  if (!(seconds >= 1 && seconds <= 3_600)) throw invalid('KINVIEW_SEAL_SECONDS: 1 to 3600');
  return {
    databaseUrl: need('DATABASE_URL'),
    origin: env.KINVIEW_SEAL_ORIGIN ?? 'kinview',
    key: readSealKey(need('KINVIEW_SEAL_KEY')),
    previousKey: env.KINVIEW_SEAL_PREVIOUS_KEY ? readSealKey(env.KINVIEW_SEAL_PREVIOUS_KEY) : null,
    destinations,
    everyMs: seconds * 1_000,
    clock: systemClock(env),
    status: { port: readPort(env, 'SEALER_PORT', 4005), host: env.HOST ?? '127.0.0.1' },
    logger: pino({ level: env.LOG_LEVEL ?? 'info', name: 'sealer' }),
  };
}

function destinationOf(text: string, headers: ReadonlyMap<string, Headers>): Destination {
  const [, kind, where = ''] = /^(folder|store|webhook):(.+)$/.exec(text) ?? [];
  if (kind === 'folder') return folder(where);
  if (!kind || !URL.canParse(where)) {
    throw invalid('KINVIEW_SEAL_TO: folder:/path, store:https://… or webhook:https://…, with spaces between');
  }
  const sent = headers.get(new URL(where).origin) ?? {};
  return kind === 'store' ? objectStore(where, sent) : webhook(where, sent);
}

/** `{"https://store.example": {"authorization": "…"}}`: what is sent along, by where it goes. */
function readHeaders(text: string | undefined): ReadonlyMap<string, Headers> {
  if (!text) return new Map();
  try {
    return new Map(Object.entries(JSON.parse(text) as Record<string, Headers>));
  } catch {
    throw invalid('KINVIEW_SEAL_HEADERS: a JSON object of headers by origin');
  }
}

function invalid(what: string): CodedError {
  return new CodedError('CONFIG_INVALID', what);
}
