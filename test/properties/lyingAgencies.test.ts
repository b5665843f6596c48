import { afterAll, beforeAll, test, vi } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { enforcement } from './invariants/enforcement.ts';
import { type Ground, startGround } from './support/ground.ts';

// The agencies answer with the records of everybody, whatever the grant says.
vi.mock('../../subgraphs/kit/rowConditions.ts', async () => {
  const { organisations } = await import('./support/pools.ts');
  return { rowConditions: () => () => organisations };
});

const worlds = howMany(60, 2_000);
const operations = howMany(100, 2_000);

let ground: Ground;
beforeAll(async () => {
  ground = await startGround();
});
afterAll(() => ground.close());

test(
  'what agencies send although they were not asked for it is in no answer',
  () => enforcement(ground, { worlds, operations, seed: 2 }),
  worlds * 3_000,
);
