import { expect, test } from 'vitest';
import { GrantError, type GrantErrorCode } from '../../grant/grantErrors.ts';
import { readGrantKey } from '../../grant/readGrantKey.ts';
import { createSeenGrants } from '../../grant/seenGrants.ts';
import { GRANT_MAX_SECONDS } from '../../grant/types.ts';

test('an id is remembered for as long as a grant with it could be current, and not for ever', () => {
  const seen = createSeenGrants();
  const start = 1_000_000;
  expect(seen.admit('a', start)).toBe(true);
  for (let second = 0; second <= 2 * GRANT_MAX_SECONDS; second += 1) {
    seen.admit(`other-${second}`, start + second * 1000);
    expect(seen.admit('a', start + second * 1000)).toBe(false);
  }
  expect(seen.admit('late', start + 59_999)).toBe(true);
  expect(seen.admit('late', start + 60_000 + GRANT_MAX_SECONDS * 1000)).toBe(false);
  expect(seen.admit('a', start + 10 * 60_000)).toBe(true);
});

test('each refusal has its status and a text that repeats nothing', () => {
  const catalogue: Record<GrantErrorCode, [number, string]> = {
    GRANT_MISSING: [401, 'This service answers only to a grant of the gateway'],
    GRANT_MALFORMED: [401, 'The grant cannot be read'],
    GRANT_SIGNATURE: [401, 'The grant is not signed with the key of this service'],
    GRANT_VERSION: [401, 'The grant is of a version that this service does not know'],
    GRANT_NOT_CURRENT: [401, 'The grant has expired or is dated in the future'],
    GRANT_TOO_LONG: [401, 'The grant was made for longer than grants may be'],
    GRANT_AUDIENCE: [403, 'The grant was made for another service'],
    GRANT_BODY: [403, 'The grant was made for another request'],
    GRANT_USED: [403, 'The grant was used before'],
  };
  for (const [code, [status, message]] of Object.entries(catalogue)) {
    const error = new GrantError(code as GrantErrorCode);
    expect([error.code, error.statusCode, error.message]).toEqual([code, status, message]);
  }
});

test('a key is 32 bytes in base64, or the variable is named and its value is not', () => {
  const key = Buffer.alloc(32, 3);
  expect(readGrantKey({ KINVIEW_GRANT_KEY_HEALTH: key.toString('base64') }, 'health')).toEqual(key);
  for (const value of [undefined, '', Buffer.alloc(31, 3).toString('base64'), 'short']) {
    expect(() => readGrantKey({ KINVIEW_GRANT_KEY_HEALTH: value }, 'health')).toThrow(
      'KINVIEW_GRANT_KEY_HEALTH must be set to 32 bytes in base64',
    );
  }
});
