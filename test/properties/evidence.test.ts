import { afterAll, beforeAll, test } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { evidence } from './invariants/evidence.ts';
import { type Ground, startGround } from './support/ground.ts';

const worlds = howMany(80, 3_000);
const operations = howMany(100, 2_000);

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.close());

test(
  'invariant 10: every value is on the ledger, and every decision there comes out again',
  () => evidence(ground, { worlds, operations, seed: 10 }),
  worlds * 3_000,
);
