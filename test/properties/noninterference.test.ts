import { afterAll, beforeAll, test } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { noninterference } from './invariants/noninterference.ts';
import { type Ground, startGround } from './support/ground.ts';

/** In parts of their own, so that what a long run has shown stands when a later part of it is interrupted. */
const seeds = Array.from({ length: howMany(1, 10) }, (_, part) => 8 + part);
const worlds = howMany(300, 1_000);
const operations = howMany(150, 1_000);

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.close());

test.each(seeds)(
  'invariant 8: worlds that differ only in what is withheld give the same answers, to the byte (seed %i)',
  (seed) => noninterference(ground, { worlds, operations, seed }),
  worlds * 3_000,
);
