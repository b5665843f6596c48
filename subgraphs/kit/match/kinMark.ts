import { createHmac } from 'node:crypto';
import type { MatchToken } from '../events/types.ts';
import { letters } from './makeToken.ts';

/** What relatives have in common. */
export type Kin =
  | { readonly scheme: 'KIN_SURNAME'; readonly surname: string }
  | { readonly scheme: 'KIN_ADDRESS'; readonly line: string; readonly postcode: string };

/** HMAC-SHA256 (base64url) under the match key: whoever has it can try one name against everybody, so no database keeps it. */
export interface KinMark {
  readonly scheme: Kin['scheme'];
  readonly mark: string;
}

/** null where a part is missing. */
export function makeKinMark(key: Uint8Array, kin: Kin): KinMark | null {
  const parts = (kin.scheme === 'KIN_SURNAME' ? [kin.surname] : [kin.line, kin.postcode]).map(letters);
  if (parts.some((part) => part === '')) return null;
  const mark = createHmac('sha256', key)
    .update([kin.scheme, ...parts].join('\n'))
    .digest('base64url');
  return { scheme: kin.scheme, mark };
}

/**
 * The token by which a person has this in common with somebody. The mark is its key and the person its text: two people
 * of one name have different tokens, so that a database of them cannot be sorted into families.
 */
export function kinTokenOf({ scheme, mark }: KinMark, person: string): MatchToken {
  return { scheme, token: createHmac('sha256', mark).update(person).digest('base64url') };
}
