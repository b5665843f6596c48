import { randomUUID } from 'node:crypto';
import { type DocumentNode, Kind, type TypeNode } from 'graphql';
import { digestBody } from '../../grant/digestBody.ts';
import { mintGrant } from '../../grant/mint.ts';
import { GRANT_HEADER, GRANT_MAX_SECONDS, type GrantPayload } from '../../grant/types.ts';
import { type RecordKind, readNamespace } from '../../subgraphs/kit/recordKinds.ts';
import type { Answered, Known, Reply, Subject } from './types.ts';

export interface SubjectOptions {
  readonly url: string;
  readonly name: string;
  /** 32 bytes that the subgraph shares with the gateway. */
  readonly key: Uint8Array;
  readonly sdl: DocumentNode;
  readonly people: readonly string[];
  readonly known: Known;
  readonly budget: number;
  readonly controllersOf: (kind: RecordKind) => readonly string[];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A subgraph that is asked as the gateway asks it. Calls end after ten seconds, with status 0. */
export function openSubject(options: SubjectOptions): Subject {
  const { name, key, people, known, budget, controllersOf } = options;
  const namespace = readNamespace(options.sdl);
  const headerFor: Subject['headerFor'] = (body, grant = {}, signing = key) =>
    mintGrant(signing, { ...payloadFor(name, body, options.now()), ...grant });
  const send: Subject['send'] = (body, grant) =>
    post(
      options.url,
      body,
      grant === null ? null : typeof grant === 'string' ? grant : headerFor(body, grant),
    );
  const selectionOf = (kind: RecordKind) => `${kind.name} { ${fieldsOf(options.sdl, kind).join(' ')} }`;
  const bodyFor: Subject['bodyFor'] = (ids, kinds) =>
    JSON.stringify({
      query: `query ($people: [_Any!]!) { _entities(representations: $people) { __typename ... on Person { id ${namespace.field} { ${kinds.map(selectionOf).join(' ')} } } } }`,
      variables: { people: ids.map((id) => ({ __typename: 'Person', id })) },
    });
  return {
    ...{ name, namespace, people, known, budget, controllersOf, selectionOf, send, bodyFor, headerFor },
    now: options.now,
    ask: async (ids, kinds, rows) => {
      const { json } = await send(bodyFor(ids, kinds), { rows });
      const entities: unknown = json?.data?._entities;
      return ids.map((_, index) => namespaceOf(entities, index, namespace.field));
    },
    open: (ids, kinds, controllers) => [
      {
        people: ids,
        open: Object.fromEntries(
          kinds.flatMap((kind) =>
            [kind.dataClass, ...kind.fields.flatMap(({ dataClass }) => dataClass ?? [])].map((dataClass) => [
              dataClass,
              controllers ?? controllersOf(kind),
            ]),
          ),
        ),
      },
    ],
  };
}

function namespaceOf(entities: unknown, index: number, field: string): Answered {
  const entity: unknown = Array.isArray(entities) ? entities[index] : null;
  const found =
    typeof entity === 'object' && entity !== null ? (entity as Record<string, unknown>)[field] : null;
  return typeof found === 'object' ? (found as Answered) : null;
}

function payloadFor(aud: string, body: string, now: number): GrantPayload {
  const iat = Math.floor(now / 1000);
  const about = {
    op: randomUUID(),
    purpose: 'SAFEGUARDING',
    organisation: 'CONTRACT-TEST',
    roleTier: 'CLINICAL',
  };
  return {
    v: 1,
    id: randomUUID(),
    aud,
    iat,
    exp: iat + GRANT_MAX_SECONDS,
    ...about,
    digest: digestBody(body),
    rows: [],
  };
}

/** The fields of a kind with everything below them; other people by their id. */
function fieldsOf(sdl: DocumentNode, kind: RecordKind): string[] {
  const below = (typeName: string, seen: readonly string[]): string[] =>
    sdl.definitions.flatMap((node) => {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || node.name.value !== typeName) return [];
      if (typeName === 'Person') return ['id'];
      return (node.fields ?? []).flatMap((field) => {
        const type = named(field.type);
        if (seen.includes(type)) return [];
        const inner = below(type, [...seen, type]);
        return inner.length > 0 ? [`${field.name.value} { ${inner.join(' ')} }`] : [field.name.value];
      });
    });
  return below(kind.type, [kind.type]);
}

const named = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);

async function post(url: string, body: string, grant: string | null): Promise<Reply> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...(grant === null ? {} : { [GRANT_HEADER]: grant }) },
      signal: AbortSignal.timeout(10_000),
      redirect: 'manual',
    });
    const text = await response.text();
    return { status: response.status, text, json: parsed(text) };
  } catch {
    return { status: 0, text: '', json: null };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
