import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeadlines, type Expiring } from '../../gateway/execute/deadlines.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function waiting(name: string, expired: string[], then = () => {}): Expiring {
  const expire = () => {
    expired.push(name);
    then();
  };
  return { place: -1, deadline: 0, expire };
}

test('whoever is met in time hears nothing, wherever in the row they stood', () => {
  const expired: string[] = [];
  const deadlines = createDeadlines(1_000);
  const all = ['first', 'second', 'third', 'fourth'].map((name) => waiting(name, expired));
  for (const one of all) deadlines.set(one);
  deadlines.met(all[0]!);
  deadlines.met(all[3]!);
  deadlines.met(all[3]!);
  vi.advanceTimersByTime(1_100);
  expect(expired.sort()).toEqual(['second', 'third']);
  expect(vi.getTimerCount()).toBe(0);
});

test('each has a deadline of its own, and is told once', () => {
  const expired: string[] = [];
  const deadlines = createDeadlines(1_000);
  deadlines.set(waiting('early', expired));
  vi.advanceTimersByTime(600);
  deadlines.set(waiting('late', expired));
  vi.advanceTimersByTime(500);
  expect(expired).toEqual(['early']);
  vi.advanceTimersByTime(600);
  expect(expired).toEqual(['early', 'late']);
});

test('whom another one’s end has met is not told after all', () => {
  const expired: string[] = [];
  const deadlines = createDeadlines(1_000);
  const second = waiting('second', expired);
  deadlines.set(waiting('first', expired, () => deadlines.met(second)));
  deadlines.set(second);
  vi.advanceTimersByTime(1_100);
  expect(expired).toEqual(['first']);
});
