import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordConsent, withdrawConsent } from './changeConsent.ts';
import { type RunningGovernance, startGovernance, users } from './support.ts';

let spine: RunningGovernance;
beforeAll(async () => {
  spine = await startGovernance();
});
afterAll(() => spine.stop());

describe('the ledger’s rows', () => {
  const rowsOf = async (args: string) => {
    const { data, errors } = await spine.ask(
      users.auditor,
      `{ disclosures(${args}) { edges { cursor node { operation requester purpose subject effect code fields recordedAt } }
        pageInfo { hasNextPage endCursor } problem { code message } } }`,
    );
    expect(errors).toBeUndefined();
    return data.disclosures;
  };

  it('come page by page, newest first, narrowed by what is asked for', async () => {
    await recordConsent(spine, { idempotencyKey: 'of-another-child' });
    const first = await recordConsent(spine, { idempotencyKey: 'page-1', subject: 'tyler' });
    await withdrawConsent(spine, {
      idempotencyKey: 'page-2',
      consent: first.consent.id,
      withdrawnBy: 'dana',
    });
    const page = await rowsOf('subject: "tyler", first: 1, filter: { effect: CHANGED, requester: "u-sw" }');
    expect(page.edges[0].node).toMatchObject({
      subject: 'tyler',
      code: 'CONSENT_WITHDRAWN',
      requester: 'u-sw',
    });
    expect(page.pageInfo.hasNextPage).toBe(true);
    const next = await rowsOf(
      `subject: "tyler", first: 1, after: "${page.pageInfo.endCursor}", filter: { effect: CHANGED }`,
    );
    expect(next.edges[0].node).toMatchObject({ code: 'CONSENT_RECORDED' });
    expect(next.pageInfo.hasNextPage).toBe(false);
    const others = 'subject: "tyler", filter: { effect: CHANGED, organisation: "NHS-COMM" }';
    expect((await rowsOf(others)).edges).toEqual([]);
    expect(
      (await rowsOf('subject: "tyler", filter: { effect: CHANGED, to: "2020-01-01T00:00:00Z" }')).edges,
    ).toEqual([]);
  });

  it('are a problem with a code where the question is no good', async () => {
    expect((await rowsOf('subject: "maya", first: 500')).problem.code).toBe('PAGE_SIZE_INVALID');
    expect((await rowsOf('subject: "maya", after: "somewhere"')).problem.code).toBe('CURSOR_INVALID');
    expect((await rowsOf('subject: "nobody"')).problem.code).toBe('FILTER_UNKNOWN');
  });
});
