import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliver as deliverFrom } from '../../subgraphs/kit/events/deliver.ts';
import { MESSAGE_HEADER, signMessage } from '../../subgraphs/kit/events/signMessage.ts';
import { givenHarrowVale } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  await givenHarrowVale(stack);
});
afterAll(() => stack.close());

const minutes = 60_000;

function fired(changes: object = {}) {
  const at = stack.clock.now();
  return {
    kind: 'FIRED',
    id: randomUUID(),
    rule: 'ALERT_ON_LOW_CASE_HEALTH',
    person: 'maya',
    controller: 'NHS-COMM',
    at,
    ...changes,
  };
}

function message(changes: object = {}): Record<string, unknown> {
  return { v: 1, id: randomUUID(), agency: 'health', sentAt: stack.clock.now(), events: [], ...changes };
}

async function deliver(content: unknown, key: Uint8Array = stack.inbox.keys.health!, headers: object = {}) {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  const response = await fetch(stack.inbox.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [MESSAGE_HEADER]: signMessage(key, body), ...headers },
    body,
  });
  const json = JSON.parse(await response.text());
  return { status: response.status, code: json.errors?.[0].extensions.code ?? null, json, response };
}

const eventsTaken = async () => {
  const { rows } = await stack.databases.registry.query(
    'select outcome from agency_event order by received_at',
  );
  return rows.map(({ outcome }) => outcome as string);
};

describe('the spine takes what an agency signed, once, and nothing else', () => {
  test('a message is answered, signed, with what is kept and with the rules of this agency alone', async () => {
    const event = fired();
    const sent = message({ events: [event] });
    const { status, json, response } = await deliver(sent);
    expect(status).toBe(200);
    expect(json.accepted).toEqual([event.id]);
    const rules = json.rules.map(({ rule }: { rule: string }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['ALERT_ON_LOW_CASE_HEALTH', 'MISSED_MEDICATION_SUPPORT']));
    expect(rules).not.toContain('ALERT_ON_LOW_CASE_POLICE');
    expect(JSON.stringify(json.rules), 'what follows from a rule is the spine’s').not.toContain(
      'review the risk tier',
    );
    const signature = signMessage(stack.inbox.keys.health!, JSON.stringify(json), String(sent.id));
    expect(response.headers.get(MESSAGE_HEADER)).toBe(signature);
  });

  test('the same event, delivered again, has no second effect', async () => {
    const before = (await eventsTaken()).length;
    const event = fired({ rule: 'ALERT_ON_LOW_CASE_POLICE' });
    for (let count = 0; count < 3; count += 1)
      expect((await deliver(message({ events: [event] }))).json.accepted).toEqual([event.id]);
    expect((await eventsTaken()).length).toBe(before + 1);
  });

  test('a delivery is good once', async () => {
    const sent = message({ events: [fired()] });
    expect((await deliver(sent)).status).toBe(200);
    expect(await deliver(sent)).toMatchObject({ status: 409, code: 'MESSAGE_REPLAYED' });
  });

  test.each([
    ['not signed', () => [message(), undefined, { [MESSAGE_HEADER]: '' }], 401, 'MESSAGE_SIGNATURE'],
    ['signed with another key', () => [message(), randomBytes(32)], 401, 'MESSAGE_SIGNATURE'],
    ['another agency’s', () => [message({ agency: 'police' })], 403, 'MESSAGE_AGENCY'],
    ['late', () => [message({ sentAt: stack.clock.now() - 6 * minutes })], 401, 'MESSAGE_NOT_CURRENT'],
    [
      'from tomorrow',
      () => [message({ sentAt: stack.clock.now() + 6 * minutes })],
      401,
      'MESSAGE_NOT_CURRENT',
    ],
    ['no JSON', () => ['{'], 400, 'MESSAGE_MALFORMED'],
    ['of another version', () => [message({ v: 2 })], 400, 'MESSAGE_MALFORMED'],
    [
      'telling more than it may',
      () => [message({ events: [{ ...fired(), reason: 'asthma' }] })],
      400,
      'MESSAGE_MALFORMED',
    ],
    [
      'about something yet to come',
      () => [message({ events: [fired({ at: stack.clock.now() + 10 * minutes })] })],
      400,
      'MESSAGE_MALFORMED',
    ],
  ] as [string, () => Parameters<typeof deliver>, number, string][])(
    'a message that is %s is refused',
    async (_what, make, status, code) => {
      const before = await eventsTaken();
      expect(await deliver(...make())).toMatchObject({ status, code });
      expect(await eventsTaken()).toEqual(before);
    },
  );

  test('nothing follows from another agency’s rule, another controller’s record, or about nobody', async () => {
    const before = await eventsTaken();
    const events = [
      fired({ rule: 'BEHAVIOUR_ESCALATING_POLICE' }),
      fired({ rule: 'NO_SUCH' }),
      fired({ controller: 'LA-A' }),
      fired({ person: 'nobody' }),
    ];
    const { json } = await deliver(message({ events }));
    expect(json.accepted).toHaveLength(4);
    expect((await eventsTaken()).slice(before.length)).toEqual([
      'NO_SUCH_RULE',
      'NO_SUCH_RULE',
      'NO_SUCH_RULE',
      'NO_SUCH_PERSON',
    ]);
  });
});

describe('an agency keeps what the spine did not take', () => {
  test('a spine that is away costs time and no event', async () => {
    const { health } = stack.databases;
    await stack.report('health');
    await health.query(
      `insert into risk_alert (id, person, controller, as_of, provenance, description)
       values ('alert-1', 'tyler', 'NHS-ACUTE', kinview_now(), 'FACT', 'a knife')`,
    );
    await stack.databases.registry.query('alter table agency_event rename to agency_event_away');
    await stack.report('health');
    const unsent = () =>
      health
        .query(
          `select event ->> 'rule' as rule, event ->> 'person' as person from outbox where sent_at is null`,
        )
        .then(({ rows }) => rows);
    expect(await unsent()).toEqual([{ rule: 'ALERT_ON_LOW_CASE_HEALTH', person: 'tyler' }]);
    await stack.databases.registry.query('alter table agency_event_away rename to agency_event');
    await stack.report('health');
    expect(await unsent()).toEqual([]);
    const { rows } = await stack.databases.registry.query(
      `select rule, outcome from agency_event where subject = 'tyler'`,
    );
    expect(rows).toEqual([{ rule: 'ALERT_ON_LOW_CASE_HEALTH', outcome: 'TAKEN' }]);
    const { rows: kept } = await health.query(`select event from outbox where event ->> 'person' = 'tyler'
      and event ->> 'kind' = 'FIRED'`);
    expect(Object.keys(kept[0].event).sort()).toEqual(['at', 'controller', 'kind', 'person', 'rule']);
  });

  test('a reply that is not the spine’s is not believed', async () => {
    const server = createServer((_request, response) => {
      const body = JSON.stringify({ accepted: [], rules: [], again: [] });
      response.setHeader(MESSAGE_HEADER, signMessage(stack.inbox.keys.health!, body, randomUUID()));
      response.end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const spine = { url: `http://127.0.0.1:${port}`, key: stack.inbox.keys.health! };
    const delivered = deliverFrom(stack.databases.health, 'health', stack.clock, spine);
    await expect(delivered).rejects.toMatchObject({ code: 'SPINE_REPLY_FORGED' });
    server.close();
  });
});
