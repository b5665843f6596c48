import { afterAll, beforeAll, test } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { noninterference } from './invariants/noninterference.ts';
import { type Ground, startGround } from './support/ground.ts';

const worlds = howMany(300, 10_000);
const operations = howMany(150, 3_000);

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.close());

test(
  'invariant 8: worlds that differ only in what is withheld give the same answers, to the byte',
  () => noninterference(ground, { worlds, operations, seed: 8 }),
  worlds * 3_000,
);
