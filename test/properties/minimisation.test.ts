import { afterAll, beforeAll, test } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { minimisation } from './invariants/minimisation.ts';
import { type Ground, startGround } from './support/ground.ts';

const worlds = howMany(80, 4_000);
const operations = howMany(100, 2_000);

let ground: Ground;
beforeAll(async () => {
  ground = await startGround({ proxies: true });
});
afterAll(() => ground.close());

test(
  'invariant 9: nothing that is withheld is asked of an agency, or sent by it',
  () => minimisation(ground, { worlds, operations, seed: 9 }),
  worlds * 3_000,
);
