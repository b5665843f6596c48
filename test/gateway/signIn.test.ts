import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../demo/database/freePort.ts';
import type { TokenOverrides } from '../../demo/issuer/signToken.ts';
import { startIssuer } from '../../demo/issuer/startIssuer.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';
import { anotherGateway } from './support/anotherGateway.ts';
import { createPost, type Post } from './support/post.ts';

let stack: Stack;
let post: Post;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
  post = createPost(stack);
});
afterAll(() => stack.close());

const body = { query: '{ person(id: "maya") { id } }' };
const tokenOf = (overrides: TokenOverrides, user = 'u-sw') => stack.issuer.token(user, overrides);

async function expectRefusal(token: string, code: string, status = 401): Promise<void> {
  const reply = await post({ token, body });
  expect(reply.codes).toEqual([code]);
  expect(reply.status).toBe(status);
  expect(reply.body).not.toHaveProperty('data');
}

describe('who does not show who they are gets no answer', () => {
  test('no token, and how to send one', async () => {
    const reply = await post({ user: null, body });
    expect(reply.status).toBe(401);
    expect(reply.body.errors).toEqual([
      { message: expect.stringContaining('Authorization: Bearer'), extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  test('something that is no bearer token', async () => {
    for (const authorization of [
      '',
      'Bearer',
      'Bearer x',
      'Basic dTpw',
      'Bearer a.b.c',
      `Bearer ${'a'.repeat(4_000)}`,
    ]) {
      const reply = await post({ user: null, headers: { authorization }, body });
      expect({ authorization, codes: reply.codes }).toEqual({ authorization, codes: ['UNAUTHENTICATED'] });
    }
  });

  test('a token that expired, for another audience, of another issuer, or not yet good', async () => {
    await expectRefusal(await tokenOf({ expiresIn: -60 }), 'UNAUTHENTICATED');
    await expectRefusal(await tokenOf({ audience: 'another-service' }), 'UNAUTHENTICATED');
    await expectRefusal(await tokenOf({ issuer: 'https://elsewhere.example' }), 'UNAUTHENTICATED');
    await expectRefusal(
      await tokenOf({ claims: { nbf: Math.floor(Date.now() / 1_000) + 600 } }),
      'UNAUTHENTICATED',
    );
  });

  test('a forgery: no signature, a symmetric one made from the public key, somebody else’s key', async () => {
    const claims = {
      organisation: 'LA-A',
      agency: 'SOCIAL_CARE',
      role_tier: 'CARE_MANAGER',
      function: 'PRACTITIONER',
    };
    const unsigned = new UnsecuredJWT(claims)
      .setSubject('u-sw')
      .setIssuer(stack.issuer.url)
      .setAudience('kinview');
    await expectRefusal(unsigned.setExpirationTime('1h').encode(), 'UNAUTHENTICATED');
    await expectRefusal(`${unsigned.setExpirationTime('1h').encode()}AAAA`, 'UNAUTHENTICATED');

    const { keys } = (await (await fetch(stack.issuer.jwksUri)).json()) as { keys: [{ kid: string }] };
    const symmetric = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: keys[0].kid })
      .setSubject('u-sw')
      .setIssuer(stack.issuer.url)
      .setAudience('kinview')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(JSON.stringify(keys[0])));
    await expectRefusal(symmetric, 'UNAUTHENTICATED');

    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const signing = { ...(await exportJWK(privateKey)), kid: keys[0].kid, alg: 'ES256' };
    await expectRefusal(await tokenOf({ keys: { signing, cookie: 'x' } }), 'UNAUTHENTICATED');
  });

  test('a requester whom the agreement does not know', async () => {
    for (const claims of [
      { role_tier: 'DIRECTOR' },
      { function: 'ADMINISTRATOR' },
      { organisation: 'LA-Z' },
      { organisation: 'NHS-COMM' },
      { agency: 'POLICE' },
      { organisation: undefined },
      { organisation: ['LA-A'] },
      { role_tier: 'x'.repeat(300) },
      { organisation: '__proto__' },
    ]) {
      await expectRefusal(await tokenOf({ claims }), 'REQUESTER_UNKNOWN');
    }
  });

  test('a token in the logs would be a token stolen', async () => {
    expect(stack.logs.text()).not.toContain('eyJ');
  });
});

describe('clocks that do not agree', () => {
  test('a token of an issuer that runs a few seconds ahead is good', async () => {
    const ahead = { nbf: Math.floor(Date.now() / 1_000) + 5 };
    expect((await post({ token: await tokenOf({ claims: ahead }), body })).status).toBe(200);
  });
});

describe('when the issuer cannot be reached', () => {
  test('a gateway starts, answers 503 to tokens that it does not know, and answers them once the issuer is back', async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const gateway = await anotherGateway(stack, { issuer: url });
    try {
      const token = await tokenOf({ issuer: url });
      const reply = await post({ url: gateway.url, token, body });
      expect({ status: reply.status, codes: reply.codes }).toEqual({
        status: 503,
        codes: ['SIGN_IN_UNAVAILABLE'],
      });
      expect(JSON.stringify(stack.logs.lines().at(-1))).toContain('SIGN_IN_UNAVAILABLE');

      const back = await startIssuer({ port });
      const signedIn = await back.token('u-sw');
      expect((await post({ url: gateway.url, token: signedIn, body })).status).toBe(200);
      await back.close();
      expect((await post({ url: gateway.url, token: signedIn, body })).status, 'a known token goes on').toBe(
        200,
      );
    } finally {
      await gateway.close();
    }
  });

  test('keys that are no keys are an outage, not a fault of the token', async () => {
    const issuer = await serveIssuer(() => '<html>');
    const gateway = await anotherGateway(stack, { issuer: issuer.url });
    const reply = await post({ url: gateway.url, token: await tokenOf({ issuer: issuer.url }), body });
    expect(reply.codes).toEqual(['SIGN_IN_UNAVAILABLE']);
    await gateway.close();
    await issuer.close();
  });
});

test('a token that never ends is no token', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const issuer = await serveIssuer(async () => JSON.stringify({ keys: [await exportJWK(publicKey)] }));
  const gateway = await anotherGateway(stack, { issuer: issuer.url });
  const unending = new SignJWT({
    organisation: 'LA-A',
    agency: 'SOCIAL_CARE',
    role_tier: 'CARE_MANAGER',
    function: 'PRACTITIONER',
  })
    .setProtectedHeader({ alg: 'ES256' })
    .setSubject('u-sw')
    .setIssuer(issuer.url)
    .setAudience('kinview');
  const endless = await unending.sign(privateKey);
  expect((await post({ url: gateway.url, token: endless, body })).codes).toEqual(['UNAUTHENTICATED']);
  const ending = await unending.setExpirationTime('1m').sign(privateKey);
  expect((await post({ url: gateway.url, token: ending, body })).status).toBe(200);
  await gateway.close();
  await issuer.close();
});

/** An issuer that has nothing but a discovery document and keys. */
async function serveIssuer(keys: () => string | Promise<string>) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = createServer(async (request, response) => {
    const isDiscovery = request.url?.endsWith('openid-configuration');
    response.end(isDiscovery ? JSON.stringify({ issuer: url, jwks_uri: `${url}/jwks` }) : await keys());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
