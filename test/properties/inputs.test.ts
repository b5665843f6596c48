import { afterAll, beforeAll, test } from 'vitest';
import { howMany } from '../support/howMany.ts';
import { type EducationGround, startWithEducation } from './education/startWithEducation.ts';
import { inputs } from './invariants/inputs.ts';

const worlds = howMany(40, 2_000);

let ground: EducationGround;
beforeAll(async () => {
  ground = await startWithEducation();
});
afterAll(() => ground.close());

test(
  'invariant 9: what one agency requires of another travels only where requester and agreement may have it',
  () => inputs(ground, { worlds, operations: 1, seed: 9 }),
  worlds * 3_000,
);
