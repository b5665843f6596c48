import { isSigned, MESSAGE_LIFE_MS } from '../../kit/events/signMessage.ts';
import { type AgencyEvent, type Message, matchSchemes } from '../../kit/events/types.ts';
import { KitError } from '../../kit/kitErrors.ts';

export interface Incoming {
  readonly body: Uint8Array;
  /** The header as received. */
  readonly signature: unknown;
  /** By agency: 32 bytes shared with it. */
  readonly keys: Readonly<Record<string, Uint8Array>>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Reads an agency's message: signature first, over the bytes as they came, then whose it is, its time, its form.
 * Nothing but what `kit/events/types.ts` lists has a place in it.
 * @throws KitError MESSAGE_SIGNATURE, MESSAGE_MALFORMED, MESSAGE_AGENCY, MESSAGE_NOT_CURRENT.
 */
export function readMessage({ body, signature, keys, now }: Incoming): Message {
  const signers = Object.keys(keys).filter((agency) => isSigned(keys[agency]!, signature, body));
  if (signers.length === 0) throw new KitError('MESSAGE_SIGNATURE');
  const message = parse(body);
  if (!isMessage(message)) throw new KitError('MESSAGE_MALFORMED');
  if (!signers.includes(message.agency)) throw new KitError('MESSAGE_AGENCY');
  if (Math.abs(now - message.sentAt) > MESSAGE_LIFE_MS) throw new KitError('MESSAGE_NOT_CURRENT');
  if (message.events.some((event) => event.kind === 'FIRED' && event.at > now + MESSAGE_LIFE_MS))
    throw new KitError('MESSAGE_MALFORMED');
  return message;
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const uuid: Check = (value) => typeof value === 'string' && UUID.test(value);
const name: Check = (value) => typeof value === 'string' && /^[^\0]{1,64}$/.test(value);
const moment: Check = (value) => Number.isSafeInteger(value);
const schemes: readonly unknown[] = matchSchemes;

const isToken = exactly({
  scheme: (value) => schemes.includes(value),
  token: (value) => typeof value === 'string' && /^[\w-]{43}$/.test(value),
});
const about = { id: uuid, person: name };
const isFired = exactly({
  ...about,
  kind: (value) => value === 'FIRED',
  rule: name,
  controller: name,
  at: moment,
});
const isTokens = exactly({ ...about, kind: (value) => value === 'TOKENS', tokens: listOf(isToken, 40) });
const isCommitted = exactly({
  id: uuid,
  kind: (value) => value === 'COMMITTED',
  day: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  root: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  count: (value) => Number.isSafeInteger(value) && (value as number) > 0,
});
const isEvent: Check = (value) => isFired(value) || isTokens(value) || isCommitted(value);
const isMessage = exactly({
  v: (value) => value === 1,
  id: uuid,
  agency: name,
  sentAt: moment,
  events: listOf(isEvent, 1_000),
}) as (value: unknown) => value is Message & { events: AgencyEvent[] };

/** An object with these keys and no others. */
function exactly(keys: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return (
      entries.length === Object.keys(keys).length &&
      entries.every(([key, item]) => Object.hasOwn(keys, key) && keys[key]!(item))
    );
  };
}

function listOf(check: Check, most: number): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(check);
}
