import type { Asked } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';

/**
 * Asks a gateway under /ledger, with the purpose AUDIT. `body` undefined: reads.
 * @throws CommandError GATEWAY_UNREACHABLE, or the gateway's own code with its words
 */
export async function askGateway(asked: Asked, url: URL, body?: object): Promise<Response> {
  const headers = { authorization: `Bearer ${asked.text('token')}`, 'x-purpose': 'AUDIT' };
  const sent = body
    ? {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }
    : { headers };
  const response = await fetch(url, sent).catch(() => {
    throw new CommandError(
      'GATEWAY_UNREACHABLE',
      'The gateway does not answer.',
      'Check --gateway.',
      exitCodes.UNREACHABLE,
    );
  });
  if (response.ok) return response;
  const said = (await response.json().catch(() => ({}))) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [error] = said.errors ?? [];
  const isRefused = response.status === 401 || response.status === 403;
  throw new CommandError(
    error?.extensions.code ?? 'GATEWAY_FAILED',
    error?.message ?? `The gateway answered ${response.status}.`,
    'See docs/ledger.md.',
    isRefused ? exitCodes.NOT_PERMITTED : exitCodes.REFUSED,
  );
}
