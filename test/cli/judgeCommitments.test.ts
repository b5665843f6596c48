import { expect, test } from 'vitest';
import { judgeRoot, judgeShown } from '../../cli/commitments/judge.ts';

test('a root that was put there late, or an operation that did not show it, is no proof', () => {
  const proof = { operation: 'one', person: 'maya', field: 'health.visits({"last":3})', day: '2026-03-02' };
  const row = (recordedAt: string, entries: object[]) =>
    ({
      operation: {
        requester: 'source:health',
        organisation: 'NHS-COMM',
        operationId: 'one',
        recordedAt: Date.parse(recordedAt),
        decidedAt: 0,
      },
      subject: { subject: entries.length > 0 ? 'maya' : 'source:health' },
      entries: [
        ...entries,
        { code: 'COMMITMENTS_RECORDED', grounds: { change: { record: 'health 2026-03-02 aa' } } },
      ],
    }) as never;
  const root = (at: string, mayBeLate = false) => judgeRoot(proof as never, row(at, []), mayBeLate);
  expect(root('2026-03-03T00:10:00Z')).toMatchObject({ holds: true, root: 'aa' });
  expect(root('2026-03-02T23:59:00Z').holds).toBe(false);
  expect(root('2027-03-03T00:10:00Z').holds).toBe(false);
  expect(root('2027-03-03T00:10:00Z', true)).toMatchObject({
    holds: true,
    says: expect.stringContaining('365 days after'),
  });
  const shown = (effect: string, field: string, at = '2026-03-02T10:00:00Z') =>
    judgeShown(proof as never, row(at, [{ source: 'health', effect, fields: [field] }])).holds;
  expect(shown('DISCLOSED', 'health.visits.seen')).toBe(true);
  expect(shown('WITHHELD', 'health.visits')).toBe(false);
  expect(shown('DISCLOSED', 'health.visitsOfOthers')).toBe(false);
  expect(shown('DISCLOSED', 'health.visits', '2026-03-04T10:00:00Z')).toBe(false);
});
