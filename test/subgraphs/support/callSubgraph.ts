import { randomUUID } from 'node:crypto';
import { digestBody } from '../../../grant/digestBody.ts';
import { mintGrant } from '../../../grant/mint.ts';
import { GRANT_HEADER, type GrantPayload, type GrantRow } from '../../../grant/types.ts';

export const KEY = Buffer.alloc(32, 7);
export const NOW = Date.parse('2026-03-02T09:00:00.000Z');
const OFFSET = NOW - Date.now();
/** Stands still at `NOW`; the database's clock starts there and runs on. */
export const frozenClock = { now: () => NOW, offsetMs: () => OFFSET };

/** A grant as the gateway would make it for this body, with what a test wants different. */
export function grantFor(body: string, changes: Partial<GrantPayload> = {}): GrantPayload {
  const iat = NOW / 1000;
  return {
    v: 1,
    id: randomUUID(),
    aud: 'health',
    iat,
    exp: iat + 30,
    op: 'op-1',
    purpose: 'PLANNING',
    organisation: 'NHS-COMM',
    roleTier: 'CLINICAL',
    digest: digestBody(body),
    rows: [],
    ...changes,
  };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire is what the test is about.
  readonly json: any;
}

/** Posts bytes with headers, over real HTTP. */
export async function post(url: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  return { status: response.status, text, json: JSON.parse(text) };
}

export interface EntityCall {
  readonly aud: string;
  readonly people: readonly string[];
  /** Below `... on Person`. */
  readonly selection: string;
  readonly rows: readonly GrantRow[];
}

/** What the gateway does: `_entities` for these people under a grant with these row conditions. */
export async function askEntities(url: string, call: EntityCall): Promise<Answer> {
  const body = JSON.stringify({
    query: `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Person ${call.selection} } }`,
    variables: { people: call.people.map((id) => ({ __typename: 'Person', id })) },
  });
  const grant = mintGrant(KEY, grantFor(body, { aud: call.aud, rows: call.rows }));
  return post(url, body, { [GRANT_HEADER]: grant });
}
