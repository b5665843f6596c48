import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askToken } from '../../demo/issuer/askToken.ts';
import { type Issuer, startIssuer } from '../../demo/issuer/startIssuer.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinview-issuer-'));
const keysFile = join(folder, 'keys.json');
let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer({ port: 0, keysFile });
});
afterAll(async () => {
  await issuer.close();
  rmSync(folder, { recursive: true });
});

async function verify(token: string) {
  const keys = createRemoteJWKSet(new URL(issuer.jwksUri));
  return (await jwtVerify(token, keys, { issuer: issuer.url, audience: 'kinview' })).payload;
}

const healthVisitor = {
  sub: 'u-hv',
  name: 'Harriet Venn',
  organisation: 'NHS-COMM',
  agency: 'HEALTH',
  role_tier: 'CLINICAL',
  function: 'PRACTITIONER',
};

it('gives a demonstration user a token that says who they are', async () => {
  expect(await verify(await askToken(issuer.url, 'u-hv'))).toMatchObject(healthVisitor);
  await expect(askToken(issuer.url, 'u-nobody')).rejects.toThrow(/no such demonstration user/);
});

it('signs for tests what its token endpoint signs', async () => {
  const real = await verify(await askToken(issuer.url, 'u-hv'));
  const direct = await verify(await issuer.token('u-hv'));
  for (const claim of Object.keys(healthVisitor)) expect(direct[claim]).toBe(real[claim]);
  await expect(verify(await issuer.token('u-hv', { expiresIn: -60 }))).rejects.toThrow(/exp/);
});

it('keeps its keys, so that a token outlives a restart of the issuer', async () => {
  const token = await askToken(issuer.url, 'u-sw');
  const again = await startIssuer({ port: 0, keysFile });
  const keys = createRemoteJWKSet(new URL(again.jwksUri));
  expect((await jwtVerify(token, keys)).payload.sub).toBe('u-sw');
  await again.close();
});

it('signs a user in through a page, with the authorization code and PKCE', async () => {
  const verifier = randomBytes(32).toString('base64url');
  const start = new URL(`${issuer.url}/auth`);
  start.search = new URLSearchParams({
    client_id: 'kinview-console',
    response_type: 'code',
    redirect_uri: 'http://localhost:3000/signed-in',
    scope: 'openid profile kinview',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'abc',
  }).toString();
  const cookies = new Map<string, string>();
  const visit = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name) cookies.set(name, value ?? '');
    }
    return response;
  };
  const away = (response: Response) => new URL(response.headers.get('location') ?? '', issuer.url).href;

  const page = away(await visit(start.href));
  expect(await (await visit(page)).text()).toContain('Who is signing in?');
  const chosen = await visit(page, { method: 'POST', body: new URLSearchParams({ user: 'u-dsl' }) });
  const back = new URL(away(await visit(away(chosen))));
  expect(back.origin).toBe('http://localhost:3000');
  const answer = await fetch(`${issuer.url}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'kinview-console',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: 'http://localhost:3000/signed-in',
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  expect(await verify(token)).toMatchObject({
    sub: 'u-dsl',
    organisation: 'SCHOOL',
    function: 'PRACTITIONER',
  });
});
