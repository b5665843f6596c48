import { expect } from 'vitest';
import { givenHarrowVale } from '../../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../../support/stack.ts';
import { createPost, type Reply } from './post.ts';

export interface Attack {
  readonly variables?: object;
  /** u-pc, a response officer, unless said. */
  readonly user?: string;
  readonly operationName?: string;
}

/**
 * A mental health service knows the father. A response officer may see its risk alerts of him, and its name no more
 * than anything clinical about anybody. `attack` sends what an attacker would, and holds that nothing withheld comes
 * back and that what comes back is on the ledger, with everyone who is in it.
 */
export async function startUnderAttack() {
  const stack: Stack = await startStack();
  await givenHarrowVale(stack, (h) => {
    h.maya.hasRecord('socialcare', 'functionalConcerns', 'LA-A', { area: 'SECRET', description: 'SECRET' });
    h.maya.hasRecord('health', 'assessments', 'NHS-COMM', { summary: 'SECRET', kind: 'SECRET' });
    h.jordan.hasRecord('health', 'assessments', 'NHS-MH', { summary: 'SECRET', kind: 'SECRET' });
    h.jordan.hasRecord('health', 'diagnoses', 'NHS-MH', { condition: 'SECRET' });
    h.jordan.hasRecord('health', 'keyContacts', 'NHS-MH', {
      role: 'CARE_COORDINATOR',
      name: 'SECRET',
      telephone: '0999',
    });
    h.jordan.hasRecord('health', 'keyContacts', 'NHS-COMM', {
      role: 'GENERAL_PRACTITIONER',
      name: 'The surgery',
      telephone: '01632 960000',
    });
    h.jordan.hasRecord(
      'health',
      'riskAlerts',
      'NHS-MH',
      { kind: 'Alert', description: 'Call first' },
      'PROFESSIONAL_OPINION',
    );
    h.jordan.hasRecord('health', 'admissions', 'NHS-COMM', { admittedOn: '2026-01-05', reasons: ['SECRET'] });
  });
  const post = createPost(stack);
  return { stack, attack };

  async function attack(query: string, more: Attack = {}): Promise<Reply> {
    const { user = 'u-pc', ...rest } = more;
    const reply = await post({ user, body: { query, ...rest } });
    expect(reply.text).not.toMatch(/SECRET|NHS-MH|0999/);
    expect(reply.status, reply.text).toBe(200);
    const { rows } = await stack.databases.registry.query<{ subjects: string[] }>(
      `select array_agg(s.subject) as subjects from ledger.operation o
         join ledger.subject s on s.order_no = o.order_no and s.operation = o.leaf where o.operation_id = $1`,
      [reply.receipt],
    );
    expect(rows, 'the answer is on the ledger').toHaveLength(1);
    const people = ['maya', 'tyler', 'dana', 'jordan', 'lee'].filter((id) =>
      JSON.stringify(reply.body.data).includes(`"${id}"`),
    );
    expect(rows[0]!.subjects, 'with everyone who is in it').toEqual(expect.arrayContaining(people));
    return reply;
  }
}
