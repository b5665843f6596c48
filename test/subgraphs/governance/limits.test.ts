import { describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import { createLimits, type Limits } from '../../../subgraphs/governance/limits/createLimits.ts';
import { hasRedis, startRedis } from '../../support/startRedis.ts';

const limits = { ...harrowVale2026.limits, explanationsPerMinute: 3, searchesPerHour: 2 };
const agreement = readAgreement({ ...harrowVale2026, limits });

async function spend(own: Limits, times: number, requester = 'u-sw'): Promise<string[]> {
  const outcomes: string[] = [];
  for (let count = 0; count < times; count += 1)
    outcomes.push(
      await own.spend('EXPLANATION', requester).then(
        () => 'ok',
        (error) => error.code,
      ),
    );
  return outcomes;
}

test('each practitioner has a limit of their own, for each thing that is limited', async () => {
  const own = await createLimits(agreement, undefined);
  expect(await spend(own, 4)).toEqual(['ok', 'ok', 'ok', 'ASKED_TOO_OFTEN']);
  expect(await spend(own, 1, 'u-hv')).toEqual(['ok']);
  await own.spend('SEARCH', 'u-sw');
  own.close();
});

describe.skipIf(!hasRedis)('replicas, through Redis', () => {
  test('count together; while Redis hangs or is gone each counts for itself, and nobody waits', async () => {
    const redis = await startRedis();
    const [one, other] = await Promise.all([
      createLimits(agreement, redis.url),
      createLimits(agreement, redis.url),
    ]);
    // Until both are connected each counts for itself.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await spend(one, 2)).toEqual(['ok', 'ok']);
    expect(await spend(other, 2)).toEqual(['ok', 'ASKED_TOO_OFTEN']);
    redis.hang();
    const began = performance.now();
    expect(await spend(other, 4, 'u-pc')).toEqual(['ok', 'ok', 'ok', 'ASKED_TOO_OFTEN']);
    expect(performance.now() - began).toBeLessThan(4_000);
    redis.resume();
    await redis.close();
    expect(await spend(one, 4, 'u-ed')).toEqual(['ok', 'ok', 'ok', 'ASKED_TOO_OFTEN']);
    one.close();
    other.close();
  });
});
