import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { GrantPayload } from '../../../grant/types.ts';
import type { Check, Reply, Subject } from '../types.ts';

/** The body that all these checks send: it asks nothing that anybody could not know. */
const bodyOf = ({ bodyFor, namespace, people }: Subject): string =>
  bodyFor(people.slice(0, 1), namespace.kinds.slice(0, 1));

const isAnswered = ({ status, json }: Reply): boolean =>
  status === 200 && json?.data?._entities !== undefined;

function refused(reply: Reply, what: string): string[] {
  if (reply.status === 0) return [`${what}: no answer within 10 s`];
  if (reply.json?.data != null) return [`${what}: it was executed`];
  if (reply.status !== 401 && reply.status !== 403)
    return [`${what}: answered with HTTP ${reply.status} instead of 401 or 403`];
  return [];
}

interface Tampered {
  readonly expects: string;
  readonly fix: string;
  readonly send: (subject: Subject, body: string, now: number) => Promise<Reply>;
}

const withGrant =
  (change: (now: number) => Partial<GrantPayload>): Tampered['send'] =>
  (subject, body, now) =>
    subject.send(body, change(now));

const TAMPERED: readonly Tampered[] = [
  {
    expects: 'refuses a call without a grant',
    fix: 'Answer 401 before reading the body, unless the kinview-grant header is there.',
    send: (subject, body) => subject.send(body, null),
  },
  {
    expects: 'refuses a header that is no grant',
    fix: 'A grant is two base64url parts with one dot between them; refuse everything else.',
    send: (subject, body) => subject.send(body, 'e30.e30.e30'),
  },
  {
    expects: 'refuses a grant signed with another key',
    fix: 'Compute HMAC-SHA256 with your key over the first part as it was received, and compare in constant time.',
    send: (subject, body) => subject.send(body, subject.headerFor(body, {}, randomBytes(32))),
  },
  {
    expects: 'refuses a grant that was changed after signing',
    fix: 'Verify the signature before you read anything of the payload.',
    send: (subject, body) => {
      const [, signature] = subject.headerFor(body).split('.');
      return subject.send(body, `${subject.headerFor(body).split('.')[0]}.${signature}`);
    },
  },
  {
    expects: 'refuses an unsigned grant that says so',
    fix: 'There is one algorithm. Never take it, or the need for a signature, from the grant.',
    send: (subject, body) => {
      const [payload] = subject.headerFor(body).split('.');
      const signature = createHmac('sha256', '').update(payload!).digest('base64url');
      return subject.send(body, `${payload}.${signature}`);
    },
  },
  {
    expects: 'refuses a grant for another subgraph',
    fix: 'Compare `aud` with your own name.',
    send: withGrant(() => ({ aud: 'another-subgraph' })),
  },
  {
    expects: 'refuses a grant that has expired',
    fix: 'Refuse unless now < `exp`, in seconds. Check that the clock is synchronised.',
    send: withGrant((now) => ({ iat: now - 20, exp: now - 1 })),
  },
  {
    expects: 'refuses a grant from the future',
    fix: 'Refuse where `iat` is more than 5 seconds ahead.',
    send: withGrant((now) => ({ iat: now + 60, exp: now + 80 })),
  },
  {
    expects: 'refuses a grant made for longer than 30 seconds',
    fix: 'Refuse where `exp` - `iat` is more than 30.',
    send: withGrant((now) => ({ iat: now, exp: now + 3_600 })),
  },
  {
    expects: 'refuses a grant for another body',
    fix: 'Compare `digest` with base64url(SHA-256) of the body as it was received, before parsing it.',
    send: (subject, body) => subject.send(body, subject.headerFor(`${body} `)),
  },
  {
    expects: 'refuses a grant of a version that it cannot know',
    fix: 'Refuse unless `v` is 1.',
    send: withGrant(() => ({ v: 2 as 1 })),
  },
];

const good: Check = {
  area: 'grant',
  expects: 'answers a good grant',
  fix: 'Check the name, the key (32 bytes, base64) and that the service answers POST with JSON at this address.',
  async run(subject) {
    const reply = await subject.send(bodyOf(subject), {});
    if (isAnswered(reply)) return [];
    return [
      reply.status === 0 ? 'no answer within 10 s' : `answered with HTTP ${reply.status} and no entities`,
    ];
  },
};

const once: Check = {
  area: 'grant',
  expects: 'takes each grant once',
  fix: 'Remember `id` until the grant has expired, and refuse it the second time: also at the same moment, also in another process.',
  async run(subject) {
    const body = bodyOf(subject);
    const header = subject.headerFor(body, { id: randomUUID() });
    const first = await subject.send(body, header);
    const found = isAnswered(first) ? [] : ['the first use was refused'];
    found.push(...refused(await subject.send(body, header), 'the second use'));
    const twice = subject.headerFor(body, { id: randomUUID() });
    const both = await Promise.all([subject.send(body, twice), subject.send(body, twice)]);
    if (both.filter(isAnswered).length > 1) found.push('two uses at the same moment were both executed');
    return found;
  },
};

export const grantChecks: readonly Check[] = [
  good,
  ...TAMPERED.map(
    ({ expects, fix, send }): Check => ({
      ...{ area: 'grant', expects, fix },
      async run(subject) {
        const now = Math.floor(subject.now() / 1000);
        return refused(await send(subject, bodyOf(subject), now), 'such a call');
      },
    }),
  ),
  once,
];
