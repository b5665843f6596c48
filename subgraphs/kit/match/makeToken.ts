import { createHmac } from 'node:crypto';
import type { MatchScheme, MatchToken } from '../events/types.ts';

/** What somebody is looked for by; every part is needed. */
export type Identity =
  | {
      readonly scheme: 'NAME_BIRTH_POSTCODE';
      readonly surname: string;
      readonly born: string;
      readonly postcode: string;
    }
  | { readonly scheme: 'NHS_NUMBER'; readonly number: string };

/**
 * The token of an identity: HMAC-SHA256 over its normalised parts, base64url; null where a part is missing or is none.
 * Agencies and the spine make the same one from the same person, and neither needs to see what the other has.
 */
export function makeToken(key: Uint8Array, identity: Identity): MatchToken | null {
  const parts = partsOf(identity);
  if (parts.some((part) => part === '')) return null;
  const text = [identity.scheme satisfies MatchScheme, ...parts].join('\n');
  return { scheme: identity.scheme, token: createHmac('sha256', key).update(text).digest('base64url') };
}

function partsOf(identity: Identity): string[] {
  if (identity.scheme === 'NHS_NUMBER') return [nhsNumber(identity.number)];
  return [letters(identity.surname), day(identity.born), letters(identity.postcode)];
}

/** `O’Brien-Şahin ` → `OBRIENSAHIN`: what differs between two spellings of one name is left out. */
export function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function day(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text : '';
}

/** Ten digits, of which the last checks the others (modulus 11). */
function nhsNumber(text: string): string {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{10}$/.test(digits)) return '';
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  return (11 - (sum % 11)) % 11 === Number(digits[9]) ? digits : '';
}
