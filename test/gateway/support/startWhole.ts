import { givenHarrowVale } from '../../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../../support/stack.ts';
import { createPost, type Post, type Reply } from './post.ts';

/** Stands for whatever must not get out. */
export const secret = 'SECRET Jordan hit her';

export const body = {
  query: `{ person(id: "maya") { id socialCare { riskAlerts { id description } }
    health { riskAlerts { id description asOf severity } keyContacts { telephone } assessments { summary } } } }`,
};

/** A stack with a proxy before each source, how to ask it, and what `body` is answered when no source misbehaves. */
export async function startWhole(): Promise<{ stack: Stack; post: Post; whole: Reply }> {
  const stack = await startStack({ proxies: true });
  await givenHarrowVale(stack, (h) => {
    for (const description of ['Falls often', 'Bruised'])
      h.maya.hasRecord('health', 'riskAlerts', 'NHS-COMM', { kind: 'Injury', description, severity: 'HIGH' });
  });
  const post = createPost(stack);
  return { stack, post, whole: await post({ body }) };
}

/** The code of the notice for a field of Maya's health record. */
export const told = ({ body: { extensions } }: Reply, field: string) =>
  extensions.disclosure.withheld.find(
    ({ path }: { path: string[] }) => path.join('.') === `person.health.${field}`,
  )?.code;
