import { request } from 'undici';

export type Headers = Readonly<Record<string, string>>;

const timeoutMs = 10_000;

/** One request with an end to every wait; the answer's text is read whatever its status. */
export async function send(
  method: 'GET' | 'PUT' | 'POST',
  url: string,
  headers: Headers,
  body?: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await request(url, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body: body ?? null,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: answer.statusCode, text: await answer.body.text() };
}

export const isTaken = (status: number): boolean => status === 409 || status === 412;
export const isDone = (status: number): boolean => status >= 200 && status <= 299;
