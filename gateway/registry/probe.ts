import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import { digestBody } from '../../grant/digestBody.ts';
import { mintGrant } from '../../grant/mint.ts';
import { GRANT_HEADER, GRANT_MAX_SECONDS } from '../../grant/types.ts';
import type { Problem } from '../../schema/publication/types.ts';

/** Nobody: no person of any partnership has this id. */
const nobody = 'kinview-probe-nobody';

const entities = {
  query: 'query($people: [_Any!]!) { _entities(representations: $people) { __typename } }',
  variables: { people: [{ __typename: 'Person', id: nobody }] },
};
const service = { query: '{ _service { sdl } }', variables: {} };

interface Probing {
  readonly subgraph: string;
  readonly url: string;
  readonly key: Uint8Array;
  readonly clock: Clock;
}

/** Whether a service can be reached and answers to the gateway's grant, and to nothing else. */
export async function probe(probing: Probing): Promise<Problem[]> {
  const { subgraph } = probing;
  const problem = (code: string, message: string, remedy: string): Problem[] => [
    { code, coordinate: subgraph, message, remedy },
  ];
  const granted = await ask(probing, entities, probing.key);
  if (granted === null) {
    return problem(
      'SERVICE_UNREACHABLE',
      `${subgraph} did not answer at its address.`,
      'Start it, and give the address at which the gateway reaches it: --url.',
    );
  }
  if (granted.status !== 200 || !Array.isArray(granted.data?._entities)) {
    return problem(
      'GRANT_NOT_ACCEPTED',
      `${subgraph} answered ${granted.status} to a grant of the gateway.`,
      'Give it the grant key that the gateway signs with, and see that its clock is right.',
    );
  }
  const without = await ask(probing, entities, null);
  const forged = await ask(probing, entities, randomBytes(32));
  if ([without, forged].some((answer) => answer?.data != null)) {
    return problem(
      'ANSWERS_WITHOUT_GRANT',
      `${subgraph} answers to whoever asks, without a grant of the gateway.`,
      'Refuse every call without a valid grant, before anything is executed: docs/publishing-a-subgraph.md.',
    );
  }
  return [];
}

/** The SDL that a running service tells to a grant of the gateway; null: it tells none. */
export async function readService(probing: Probing): Promise<string | null> {
  const answer = await ask(probing, service, probing.key);
  const told = (answer?.data?._service as { sdl?: unknown } | undefined)?.sdl;
  return typeof told === 'string' ? told : null;
}

/** null: no answer in time. What the service says beyond its status and data goes nowhere. */
async function ask(
  { subgraph, url, clock }: Probing,
  question: object,
  key: Uint8Array | null,
): Promise<{ status: number; data: Record<string, unknown> | null } | null> {
  const body = JSON.stringify(question);
  const iat = Math.floor(clock.now() / 1000);
  const grant =
    key &&
    mintGrant(key, {
      v: 1,
      id: randomUUID(),
      aud: subgraph,
      iat,
      exp: iat + GRANT_MAX_SECONDS,
      op: randomUUID(),
      purpose: 'COORDINATION',
      organisation: 'kinview',
      roleTier: 'FRONTLINE',
      digest: digestBody(body),
      rows: [{ people: [nobody], open: {} }],
    });
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(grant ? { [GRANT_HEADER]: grant } : {}) },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(5_000),
    });
    const { data = null } = JSON.parse(await response.text()) as { data?: Record<string, unknown> | null };
    return { status: response.status, data };
  } catch (error) {
    // An answer that is no JSON discloses nothing either, but it is an answer.
    return error instanceof SyntaxError ? { status: 0, data: null } : null;
  }
}
