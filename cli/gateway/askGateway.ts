import type { Asked } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';

/** Longer than any question takes. */
const patienceMs = 60_000;

/**
 * Asks the GraphQL API of the gateway that `asked` names, under a purpose; what is asked is on the ledger.
 * @throws CommandError GATEWAY_UNREACHABLE, or the gateway's own code with its words
 */
export async function askGateway<T>(
  asked: Asked,
  purpose: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<T> {
  const gateway = asked.text('gateway');
  const unreachable = () =>
    new CommandError(
      'GATEWAY_UNREACHABLE',
      `No gateway answers at ${gateway}.`,
      'Start it, or name another by --gateway.',
      exitCodes.UNREACHABLE,
    );
  if (!URL.canParse(gateway)) throw unreachable();
  const response = await fetch(new URL('/graphql', gateway), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${asked.text('token')}`,
      'x-purpose': purpose,
    },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch(() => {
    throw unreachable();
  });
  const { data, errors } = (await response.json().catch(() => {
    throw unreachable();
  })) as { data?: T; errors?: { message: string; extensions?: { code?: string } }[] };
  const [error] = errors ?? [];
  if (!error && data) return data;
  const isTheirs = response.status === 401 || error?.extensions?.code === 'OPERATION_NOT_PERMITTED';
  throw new CommandError(
    error?.extensions?.code ?? 'REFUSED',
    error?.message ?? `The gateway answered ${response.status}.`,
    'The agreement says whose function may ask this, and under which purpose.',
    isTheirs ? exitCodes.NOT_PERMITTED : exitCodes.REFUSED,
  );
}
