import { afterAll, beforeAll, test, vi } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { type EducationGround, startWithEducation } from './education/startWithEducation.ts';
import { enforcement } from './invariants/enforcement.ts';
import { inputs } from './invariants/inputs.ts';

// The agencies answer with the records of everybody, whatever the grant says.
vi.mock('../../subgraphs/kit/rowConditions.ts', async () => {
  const { organisations } = await import('./support/pools.ts');
  return { rowConditions: () => () => organisations };
});

const worlds = howMany(60, 2_000);
const operations = howMany(100, 2_000);
const worldsWithInputs = howMany(15, 500);

let ground: EducationGround;
beforeAll(async () => {
  ground = await startWithEducation();
});
afterAll(() => ground.close());

test(
  'what agencies send although they were not asked for it is in no answer',
  () => enforcement(ground, { worlds, operations, seed: 2 }),
  worlds * 3_000,
);

test(
  'nor does it travel on to another agency',
  () => inputs(ground, { worlds: worldsWithInputs, operations: 1, seed: 3 }),
  worldsWithInputs * 3_000,
);
