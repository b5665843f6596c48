import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { howMany } from '../../support/howMany.ts';
import { baseWorld, tweak } from '../support/agencyWorld.ts';
import { findDoubles } from '../support/findDoubles.ts';
import { asking } from '../support/generateAsking.ts';
import { slots } from '../support/slots.ts';
import { findLeaks } from './findLeaks.ts';
import { startWithEducation } from './startWithEducation.ts';

const worlds = howMany(60, 2_000);

let ground: Awaited<ReturnType<typeof startWithEducation>>;
beforeAll(async () => {
  ground = await startWithEducation();
});
afterAll(() => ground.close());

const queries = [
  'query($a: ID!) { person(id: $a) { education { preparations { what } } } }',
  `query($a: ID!, $i: Boolean!) { person(id: $a) {
    school: education @include(if: $i) { reviews { what } preparations { source { organisation } } }
    socialCare { riskAlerts { description } k: attendance { sessionsPossible } } } }`,
  `{ myFamilies { members { person { education { reviews { what } preparations { what } }
    health { admissions { method } } } } } }`,
  `query($a: ID!) { person(id: $a) { police { incidents { people {
    education { preparations { what } } socialCare { riskAlerts { description } } } } } } }`,
];

test(
  'invariant 9: what one agency requires of another travels only where requester and agreement may have it',
  async () => {
    const { education } = ground;
    let inputs = 0;
    await fc.assert(
      fc.asyncProperty(asking(1), async ({ facts, user, purpose, tweaks, operations }) => {
        const oracle = await ground.given(facts, user, purpose);
        const world = tweak(baseWorld, slots, tweaks);
        await ground.store.moveTo(world);
        education.forget();
        const variables = operations[0]!.variables;
        const answers = await Promise.all(
          queries.map((query) => ground.ask({ user, purpose, query, variables })),
        );
        for (const { status, text } of answers) {
          expect(status, text).toBeLessThan(500);
          expect(text, 'every source answered').not.toContain('SOURCE_UNAVAILABLE');
        }
        const found: string[] = [];
        for (const { operation, representation } of education.received) {
          expect(answers.map(({ receipt }) => receipt)).toContain(operation);
          const rows = await ground.stack.ledgerRows(operation);
          found.push(
            ...findLeaks({ representation, purpose: String(purpose), oracle, world, rows }),
            ...findDoubles(rows),
          );
          inputs += rows.filter(({ effect }) => effect === 'USED_NOT_SHOWN').length;
        }
        expect(found).toEqual([]);
      }),
      { numRuns: worlds, seed: 9 },
    );
    expect(inputs, 'inputs that did travel').toBeGreaterThan(worlds);
  },
  worlds * 3_000,
);
