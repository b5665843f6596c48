import { refuse } from './refusals.ts';

/**
 * Whether the sender saw the version that counts now; nobody's change is lost to somebody who did not see it.
 * @throws Refusal VERSION_REQUIRED; VERSION_CONFLICT with the current version.
 */
export function checkVersion(current: number, expected: number | null): void {
  if (expected === null) refuse('VERSION_REQUIRED', { missing: ['expectedVersion'] });
  if (expected !== current) refuse('VERSION_CONFLICT', { currentVersion: current });
}
