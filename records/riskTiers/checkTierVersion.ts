import { checkVersion } from '../mutations/checkVersion.ts';
import type { CurrentTier } from './currentTier.ts';

/**
 * Whether the sender saw what counts now; who saw that nothing was set yet says so with 0 or not at all.
 * @throws Refusal VERSION_REQUIRED, VERSION_CONFLICT.
 */
export function checkTierVersion(current: CurrentTier | null, expected: number | null): void {
  checkVersion(current?.version ?? 0, current === null ? (expected ?? 0) : expected);
}
