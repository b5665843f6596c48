import { expect, test } from 'vitest';
import { verdictFrom } from '../../gateway/gate/verdict.ts';
import type { Decision } from '../../policies/decision.ts';

const about = { tier: 'LOW', source: 'health', dataClass: 'CRISIS_PLAN' } as const;

function openFor(...controllers: string[]) {
  const decision = { effect: 'DISCLOSE' } as Decision;
  return verdictFrom(
    about,
    controllers.map((controller) => ({ controller, decision })),
  );
}

test('verdicts that open the same share one list', () => {
  expect(openFor('NHS-COMM', 'NHS-MH').open).toBe(openFor('NHS-COMM', 'NHS-MH').open);
});

test('an organisation whose name reads like two others opens nothing of theirs', () => {
  const two = openFor('A', 'B');
  const joint = openFor('A,B');
  expect(two.open).toEqual(['A', 'B']);
  expect(joint.open).toEqual(['A,B']);
  expect(joint.mask).not.toBe(two.mask);
});

test('what is open in two places never reads like what is open in other two', () => {
  const one = [openFor('A|+B'), openFor()];
  const other = [openFor('A'), openFor('B|-')];
  const key = (verdicts: typeof one) => verdicts.map(({ mask }) => mask).join('|');
  expect(key(one)).not.toBe(key(other));
  expect(openFor().mask).not.toBe(
    verdictFrom(about, [{ controller: null, decision: { effect: 'DISCLOSE' } as Decision }]).mask,
  );
});
