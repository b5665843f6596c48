import { randomBytes } from 'node:crypto';
import type { Problem } from '../../schema/publication/types.ts';
import { withoutMachinery } from '../../schema/publication/withoutMachinery.ts';
import { askService, nobody, type Probing } from './askService.ts';

const entities = {
  query: 'query($people: [_Any!]!) { _entities(representations: $people) { __typename } }',
  variables: { people: [{ __typename: 'Person', id: nobody }] },
};
const service = { query: '{ _service { sdl } }', variables: {} };

export interface Probed {
  readonly problems: readonly Problem[];
  /** Which schema the service says it runs; null: it does not say. */
  readonly schema: string | null;
}

/** Whether a service can be reached, and answers to the gateway's grant and to nothing else. */
export async function probe(probing: Probing): Promise<Probed> {
  const { subgraph } = probing;
  const problem = (code: string, message: string, remedy: string): Probed => ({
    problems: [{ code, coordinate: subgraph, message, remedy }],
    schema: null,
  });
  const granted = await askService(probing, entities, probing.key);
  if (granted === null) {
    return problem(
      'SERVICE_UNREACHABLE',
      `${subgraph} did not answer at its address.`,
      'Start it, and give the address at which the gateway reaches it, its path too: --url http://…/graphql.',
    );
  }
  if (granted.status !== 200 || !Array.isArray(granted.data?._entities)) {
    return problem('GRANT_NOT_ACCEPTED', ...whyNotAccepted(subgraph, granted.status));
  }
  const without = await askService(probing, entities, null);
  const forged = await askService(probing, entities, randomBytes(32));
  if ([without, forged].some((answer) => answer?.data != null)) {
    return problem(
      'ANSWERS_WITHOUT_GRANT',
      `${subgraph} answers to whoever asks, without a grant of the gateway.`,
      'Refuse every call without a valid grant, before anything is executed: docs/publishing-a-subgraph.md.',
    );
  }
  return { problems: [], schema: granted.schema };
}

function whyNotAccepted(subgraph: string, status: number): [message: string, remedy: string] {
  if (status === 401 || status === 403)
    return [
      `${subgraph} answered ${status} to a grant of the gateway.`,
      `Give it the grant key that the gateway signs with (kinview subgraph key), its own name, ${subgraph}, as audience, and see that its clock is right.`,
    ];
  if (status === 404 || status === 405)
    return [
      `There is no GraphQL at this address: it answered ${status}.`,
      'Give the address of its GraphQL with the path: --url http://…/graphql.',
    ];
  if (status === 0)
    return [
      `What answers at the address of ${subgraph} is no GraphQL service: it is no JSON.`,
      'See that --url is the service’s own address, and not a page or a proxy before it.',
    ];
  return [
    `${subgraph} answered ${status} to a grant of the gateway, and no entities.`,
    'Have it answer _entities for Person: kinview subgraph test says what a service must do, check by check.',
  ];
}

/** The SDL that a running service tells to a grant of the gateway; null: it tells none. */
export async function readService(probing: Probing): Promise<string | null> {
  const answer = await askService(probing, service, probing.key);
  const told = (answer?.data?._service as { sdl?: unknown } | undefined)?.sdl;
  return typeof told === 'string' ? withoutMachinery(told) : null;
}
