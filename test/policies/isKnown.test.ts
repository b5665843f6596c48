import { expect, test } from 'vitest';
import { createSubjectDecider } from '../../policies/decide.ts';
import { isKnown } from '../../policies/isKnown.ts';
import type { Purpose } from '../../policies/words.ts';
import { HOUR, NOW, type Subject, subject } from '../support/facts.ts';
import { type PractitionerId, practitioners } from '../support/practitioners.ts';
import { agreement } from './ask.ts';

const maya = subject('maya').child();
const claimed = maya.workedWithThrough('SELF_CLAIMED', { from: NOW - HOUR });

test.each<[string, PractitionerId, Purpose | null, Subject | null, boolean]>([
  ['a requester with a relationship', 'u-sw', 'PLANNING', maya.workedWithThrough('TEAM'), true],
  ['one who claimed it', 'u-vcs', 'COORDINATION', claimed, true],
  ['one with a task', 'u-sl', 'PLANNING', maya.withAssignedTask(), true],
  ['one who declared a crisis', 'u-edt', 'CRISIS_RESPONSE', maya.inCrisisDeclared(), true],
  ['the same under another purpose', 'u-edt', 'SAFEGUARDING', maya.inCrisisDeclared(), false],
  ['one without any tie', 'u-sw', 'PLANNING', maya, false],
  ['anyone, of a person whom the registry does not know', 'u-sw', 'PLANNING', null, false],
  ['one whose purpose is not served', 'u-sw', 'CRIME_PREVENTION', maya.workedWithThrough('TEAM'), false],
  ['one without a purpose', 'u-sw', null, maya.workedWithThrough('TEAM'), false],
  ['an auditor under the audit purpose', 'u-aud', 'AUDIT', maya, true],
  ['an auditor, of nobody', 'u-aud', 'AUDIT', null, false],
  ['an auditor under another purpose', 'u-aud', 'PLANNING', maya.workedWithThrough('TEAM'), false],
  ['a publisher', 'u-dev', 'PLANNING', maya.workedWithThrough('TEAM'), false],
])('whether a person is shown as existing to %s', (_to, who, purpose, whom, expected) => {
  const facts = whom?.facts() ?? null;
  const requester = practitioners[who];
  expect(isKnown({ agreement, requester, purpose, facts, now: NOW })).toBe(expected);
  expect(createSubjectDecider(agreement, requester, purpose, facts, NOW).known).toBe(expected);
});

test('a prohibition does not give away that a person exists', () => {
  const question = { agreement, requester: practitioners['u-sw'], purpose: 'PLANNING', now: NOW } as const;
  expect(isKnown({ ...question, facts: maya.prohibited().facts() })).toBe(false);
});
