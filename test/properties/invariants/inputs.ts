import fc from 'fast-check';
import { expect } from 'vitest';
import { findLeaks } from '../education/findLeaks.ts';
import type { EducationGround } from '../education/startWithEducation.ts';
import { baseWorld, tweak } from '../support/agencyWorld.ts';
import { findDoubles } from '../support/findDoubles.ts';
import { asking } from '../support/generateAsking.ts';
import { slots } from '../support/slots.ts';
import { parametersOf, type Runs } from './runs.ts';

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

/** Invariant 9, between agencies: what one requires of another travels only where requester and agreement may have it. */
export async function inputs(ground: EducationGround, runs: Runs): Promise<void> {
  const { education } = ground;
  let used = 0;
  await fc.assert(
    fc.asyncProperty(asking(1), async ({ facts, user, purpose, tweaks, operations }) => {
      const oracle = await ground.given(facts, user, purpose);
      const world = tweak(baseWorld, slots, tweaks);
      await ground.store.moveTo(world);
      education.forget();
      const { variables } = operations[0]!;
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
        used += rows.filter(({ effect }) => effect === 'USED_NOT_SHOWN').length;
        const travelled = { representation, purpose: String(purpose), oracle, world, rows };
        found.push(...findLeaks(travelled), ...findDoubles(rows));
      }
      expect(found).toEqual([]);
    }),
    parametersOf(runs),
  );
  expect(used, 'inputs that did travel').toBeGreaterThan(runs.worlds);
}
