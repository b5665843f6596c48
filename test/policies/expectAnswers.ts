import { expect } from 'vitest';
import type { Purpose, RelationshipKind } from '../../policies/words.ts';
import type { Subject } from '../support/facts.ts';
import type { PractitionerId } from '../support/practitioners.ts';
import { answers } from './ask.ts';

/** The relationships of the demonstration (policy.md §10). */
const TIES: Partial<Record<PractitionerId, RelationshipKind>> = {
  'u-vcs': 'TEAM',
  'u-hv': 'ALLOCATED',
  'u-ed': 'UNSCHEDULED_ATTENDANCE',
  'u-sw': 'ALLOCATED',
  'u-pc': 'MASH_ENQUIRY',
  'u-ds': 'MASH_ENQUIRY',
  'u-dsl': 'TEAM',
  'u-sl': 'TEAM',
};

/** The outcomes of exactly these fields, for a requester with the relationship of the demonstration. */
export function expectAnswers(
  who: PractitionerId,
  purpose: Purpose,
  whom: Subject,
  expected: Record<string, string>,
  options: { of?: string; now?: number } = {},
): void {
  const tie = TIES[who];
  const seen = tie === undefined ? whom : whom.workedWithThrough(tie);
  expect(answers(who, purpose, seen, Object.keys(expected), options)).toEqual(expected);
}
