import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { findUser, users } from './users.ts';

const signInPath = /^\/sign-in\/([\w-]+)$/;

/** Answers the sign-in page and its form; false when the request is for something else. */
export async function handleSignIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (!signInPath.test(new URL(request.url ?? '/', 'http://localhost').pathname)) return false;
  try {
    await provider.interactionDetails(request, response);
    const chosen =
      request.method === 'POST' ? findUser((await readForm(request)).get('user') ?? '') : undefined;
    // The empty consent answers the question that native clients always raise (RFC 8252 §8.6): choosing is confirming.
    if (chosen) {
      await provider.interactionFinished(request, response, { login: { accountId: chosen.id }, consent: {} });
    } else show(response, 200, page());
  } catch {
    show(response, 400, 'This sign-in has expired. Go back to Kinview and start again.');
  }
  return true;
}

function show(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(body);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 1_000) throw new Error('form too large');
  }
  return new URLSearchParams(text);
}

function page(): string {
  const buttons = users.map(
    (user) => `<li><button name="user" value="${user.id}">${user.name}</button>
      ${user.job}, ${user.organisation} <code>${user.id}</code></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in - Kinview demonstration</title>
<meta name="viewport" content="width=device-width">
<style>body{font:1.1rem/1.6 sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}
ul{list-style:none;padding:0}li{margin:.6rem 0}button{font:inherit;min-width:12rem;padding:.4rem;text-align:left}</style>
</head><body><main><h1>Who is signing in?</h1>
<p>Everyone here is invented. The demonstration asks for no password.</p>
<form method="post"><ul>${buttons.join('')}</ul></form></main></body></html>`;
}
