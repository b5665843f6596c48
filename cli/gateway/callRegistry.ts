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

interface Refused {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly remedy?: string | null };
}

const SIGN_IN =
  'Get a new token and give it as KINVIEW_TOKEN; in the demonstration: npm run --silent token -- u-dev.';
const AGAIN = 'Try again; where it stays, whoever runs the gateway finds the reason in its log.';

function refusalOf(status: number, answer: unknown): CommandError {
  const { errors = [] } = answer as { errors?: Refused[] };
  const [error] = errors;
  const code = error?.extensions?.code ?? 'REFUSED';
  const message = error?.message ?? `The gateway answered ${status}.`;
  const isTheirs = status === 401 || status === 403;
  const remedy = error?.extensions?.remedy ?? (isTheirs ? SIGN_IN : AGAIN);
  if (isTheirs) return new CommandError(code, message, remedy, exitCodes.NOT_PERMITTED);
  return new CommandError(code, message, remedy, status >= 500 ? exitCodes.UNREACHABLE : exitCodes.REFUSED);
}
