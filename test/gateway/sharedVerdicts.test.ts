import { expect, test } from 'vitest';
import type { OpenedGate } from '../../gateway/gate/openGates.ts';
import { shareVerdict } from '../../gateway/gate/sharedVerdicts.ts';
import type { Deciding } from '../../gateway/gate/subjectVerdicts.ts';
import { createNotes } from '../../gateway/respond/notes.ts';
import { outcomeOf } from '../../gateway/respond/outcomes.ts';
import { nothing, unavailable } from '../../gateway/respond/passed.ts';
import type { Decision } from '../../policies/decision.ts';

const about = { source: 'health', dataClass: 'CRISIS_PLAN', tier: 'LOW' } as const;
const deciding = {
  agreement: { version: 'v1' },
  requester: { id: 'u-sw' },
  purpose: 'SAFEGUARDING',
} as unknown as Deciding;
const disclosed = (relationship: string) => [
  { controller: 'NHS-COMM', decision: { effect: 'DISCLOSE', grounds: { relationship } } as Decision },
];

test('who is decided alike, grounds included, has the same verdict', () => {
  const ofMaya = shareVerdict(deciding, about, disclosed('r-1'));
  expect(shareVerdict(deciding, about, disclosed('r-1'))).toBe(ofMaya);
  expect(shareVerdict(deciding, about, disclosed('r-2'))).not.toBe(ofMaya);
  expect(shareVerdict(deciding, { ...about, tier: 'HIGH' }, disclosed('r-1'))).not.toBe(ofMaya);
  expect(shareVerdict(deciding, { ...about, tier: null }, disclosed('r-1'))).not.toBe(ofMaya);
});

test.each([
  ['another requester', { requester: { id: 'u-sw' } }],
  ['another purpose', { purpose: 'PLANNING' }],
  ['another agreement', { agreement: { version: 'v1' } }],
])('%s never has the verdict of the first, however alike', (_what, other) => {
  const first = shareVerdict(deciding, about, disclosed('r-1'));
  const theirs = shareVerdict({ ...deciding, ...other } as unknown as Deciding, about, disclosed('r-1'));
  expect(theirs).toEqual(first);
  expect(theirs).not.toBe(first);
});

test('what came through for one is not noted for another who was decided alike', () => {
  const gates = [{ gate: { index: 0 } }] as unknown as readonly OpenedGate[];
  const notes = createNotes();
  const ofMaya = notes.subject('maya', gates, null);
  const ofLeo = notes.subject('leo', gates, null);
  notes.record(ofMaya, gates[0]!, 'NHS-COMM', 'RECORDED');
  expect(notes.subject('maya', gates, null)).toBe(ofMaya);
  expect(ofMaya[0]!.controllers).toEqual(['NHS-COMM']);
  expect(ofLeo[0]).toBe(nothing);
  const [mayas, leos, mayasAgain] = notes.occurrences.map(outcomeOf);
  expect(mayas).toBe(mayasAgain);
  expect(mayas).not.toBe(leos);
});

test('the same through a gate is the same object, in one order, and what failed stays failed', () => {
  const one = nothing.with('NHS-COMM', 'RECORDED').with('NHS-MH', 'EXTRACTED');
  expect(nothing.with('NHS-COMM', 'RECORDED').with('NHS-MH', 'EXTRACTED')).toBe(one);
  expect(one.with('NHS-MH', 'RECORDED')).toBe(one);
  expect(nothing.with('NHS-COMM NHS-MH', 'RECORDED')).not.toBe(nothing.with('NHS-COMM', 'NHS-MH RECORDED'));
  expect(nothing.with('NHS-MH', '').provenances).toEqual(['']);
  expect(unavailable.with('NHS-COMM', 'RECORDED')).toBe(unavailable);
  expect([nothing.controllers, nothing.provenances]).toEqual([[], []]);
});

test('sources that call everything by a new name do not fill the memory, and are told apart', () => {
  for (let at = 0; at < 12_000; at++)
    expect(nothing.with(`ORG-${at}`, '').controllers).toEqual([`ORG-${at}`]);
});
