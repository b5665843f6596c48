import { request } from 'undici';
import { CodedError } from '../../database/codedError.ts';
import { type Destination, nameOf } from './destination.ts';

export type Headers = Readonly<Record<string, string>>;

const timeoutMs = 10_000;

/** An object store that takes a plain PUT (S3 and its like, with a policy or headers that allow it): one object each. */
export function objectStore(url: string, headers: Headers): Destination {
  return {
    name: `store:${url}`,
    put: (number, note) => send('PUT', `${url.replace(/\/$/, '')}/${nameOf(number)}`, headers, note),
  };
}

/** A partner's address that is told of each checkpoint with a POST; the number travels as a header beside. */
export function webhook(url: string, headers: Headers): Destination {
  return {
    name: `webhook:${url}`,
    put: (number, note) => send('POST', url, { ...headers, 'kinview-checkpoint': String(number) }, note),
  };
}

async function send(method: 'PUT' | 'POST', url: string, headers: Headers, body: string): Promise<void> {
  const { statusCode, body: answer } = await request(url, {
    method,
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    signal: AbortSignal.timeout(timeoutMs),
  });
  await answer.dump();
  if (statusCode < 200 || statusCode > 299) {
    throw new CodedError('CHECKPOINT_REFUSED', `The address answered ${statusCode}.`);
  }
}
