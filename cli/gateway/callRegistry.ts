import type { Asked, Option } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';

/** Options of every command that talks to a running gateway. */
export const gatewayOptions = {
  gateway: {
    type: 'string',
    value: '<url>',
    about: 'a gateway of the partnership',
    env: 'KINVIEW_GATEWAY',
    default: 'http://localhost:4000',
  },
  token: {
    type: 'string',
    value: '<token>',
    about: 'an access token of yours; better in the environment, where others do not see it',
    env: 'KINVIEW_TOKEN',
    required: true,
  },
} as const satisfies Record<string, Option>;

/** Longer than any check takes. */
const patienceMs = 60_000;

/**
 * Asks the registry of the gateway that `asked` names. `body` undefined: reads.
 * @throws CommandError GATEWAY_UNREACHABLE, or the gateway's own code with its words
 */
export async function callRegistry<T>(asked: Asked, path: string, body?: unknown): Promise<T> {
  const address = addressOf(asked.text('gateway'), path);
  let response: Response;
  try {
    response = await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${asked.text('token')}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch {
    throw unreachable(address.origin);
  }
  const answer = await response.json().catch(() => {
    throw unreachable(address.origin);
  });
  if (response.ok) return answer as T;
  throw refusalOf(response.status, answer);
}

/** The gateway may be named by its GraphQL address, too. */
function addressOf(gateway: string, path: string): URL {
  if (URL.canParse(gateway)) return new URL(`/registry/${path}`, gateway);
  throw new CommandError(
    'GATEWAY_INVALID',
    'This is not the address of a gateway.',
    'Give a URL such as http://localhost:4000.',
    exitCodes.USAGE,
  );
}

function unreachable(origin: string): CommandError {
  return new CommandError(
    'GATEWAY_UNREACHABLE',
    `No gateway answers at ${origin}.`,
    'Start it, or name another by --gateway.',
    exitCodes.UNREACHABLE,
  );
}

function refusalOf(status: number, answer: unknown): CommandError {
  const [error] = (answer as { errors?: { message: string; extensions?: { code?: string } }[] }).errors ?? [];
  const code = error?.extensions?.code ?? 'REFUSED';
  const message = error?.message ?? `The gateway answered ${status}.`;
  if (status === 401 || status === 403) {
    const remedy = 'Sign in as somebody whose function may: docs/publishing.md says whose.';
    return new CommandError(code, message, remedy, exitCodes.NOT_PERMITTED);
  }
  const remedy = 'docs/refusals.md has every code, with an example.';
  return new CommandError(code, message, remedy, status >= 500 ? exitCodes.UNREACHABLE : exitCodes.REFUSED);
}
