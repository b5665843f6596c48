import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, validate } from 'graphql';
import { createSeenGrants } from '../../grant/seenGrants.ts';
import { GRANT_HEADER, type Grant, type GrantPayload } from '../../grant/types.ts';
import { verifyGrant } from '../../grant/verify.ts';
import { createNeedSameClasses } from '../../subgraphs/kit/needSameClasses.ts';
import { rowConditions } from '../../subgraphs/kit/rowConditions.ts';

/** What is wrong with a service; '' for one that is right. */
export type Fault =
  | ''
  | 'trusts everybody'
  | 'takes any signature'
  | 'takes grants for others'
  | 'takes old grants'
  | 'takes any body'
  | 'takes grants again'
  | 'has null for nobody'
  | 'answers by row'
  | 'fails as a whole'
  | 'ignores classes'
  | 'ignores controllers'
  | 'limits first'
  | 'minds no other classes'
  | 'opens all below'
  | 'shows its inside'
  | 'repeats what was sent'
  | 'has no codes'
  | 'is slow';

export const NAME = 'education';
export const KEY = Buffer.alloc(32, 9);
export const NOW = Date.parse('2026-03-02T09:00:00Z');
export const PEOPLE = ['maya', 'tyler'];
/** More of one controller, and newer, than a list of two has room for. */
export const KNOWN = { maya: { visits: { SCHOOL: 2, COLLEGE: 1 } } };

export const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @classified(as: String!) on FIELD_DEFINITION
  type Person @key(fields: "id") { id: ID! education: EducationNamespace }
  type EducationNamespace { visits: [EducationVisit!] @classified(as: "ATTENDANCE_UPDATE") }
  type EducationVisit { id: ID! source: Source! note: String @classified(as: "FUNCTIONAL_CONCERN") }
  type Source { organisation: ID sector: String! }
`;

const records = [
  ...['a', 'b', 'c'].map((id) => ({ id, person: 'maya', controller: 'SCHOOL' })),
  { id: 'd', person: 'maya', controller: 'COLLEGE' },
];
const LIMIT = 2;

/** A service over HTTP with one fault in it. */
export async function startService(fault: Fault): Promise<{ url: string; close(): Promise<void> }> {
  const seen = createSeenGrants();
  const visits = ({ id }: { id: string }, _: unknown, context: unknown) => {
    const { grant } = context as { grant: Grant };
    const open = fault === 'ignores classes' ? () => ['SCHOOL', 'COLLEGE'] : rowConditions(grant);
    const controllers = open(id, 'ATTENDANCE_UPDATE');
    if (controllers.length === 0) return null;
    const isOpen = ({ controller }: { controller: string }) =>
      fault === 'ignores controllers' || controllers.includes(controller);
    const own = records.filter(({ person }) => person === id);
    const shown =
      fault === 'limits first' ? own.slice(0, LIMIT).filter(isOpen) : own.filter(isOpen).slice(0, LIMIT);
    return shown.map(({ id: record, controller }) => ({
      id: record,
      source: { organisation: controller, sector: 'EDUCATION' },
      note:
        fault === 'opens all below' || open(id, 'FUNCTIONAL_CONCERN').includes(controller) ? 'quiet' : null,
    }));
  };
  const schema = buildSubgraphSchema({
    typeDefs: parse(sdl),
    resolvers: {
      Person: {
        __resolveReference: ({ id }: { id: unknown }) => {
          if (fault === 'fails as a whole' && typeof id !== 'string') throw new Error('no id');
          if (fault === 'has null for nobody' && !PEOPLE.includes(String(id))) return null;
          return typeof id === 'string' ? { id } : null;
        },
        education: (person: unknown) => person,
      },
      EducationNamespace: { visits },
    },
  });

  const needSameClasses = createNeedSameClasses(schema);
  async function answer(body: string, header: string | undefined): Promise<[number, unknown]> {
    const grant = fault === 'trusts everybody' && !header ? null : readGrant(fault, body, header, seen);
    const { query, variables } = JSON.parse(body);
    const document = parse(query);
    if (validate(schema, document).length > 0) return [400, errorOf('OPERATION_INVALID', 'It does not fit')];
    if (grant && fault !== 'minds no other classes') needSameClasses(grant, query);
    if (fault === 'is slow') await new Promise((done) => setTimeout(done, 60));
    const contextValue = { grant: grant ?? ({ rows: [] } as unknown as Grant) };
    const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
    if (!data || (fault === 'fails as a whole' && errors)) return [500, errorOf('FAILED', 'It failed')];
    const entities = data._entities as unknown[];
    if (fault === 'answers by row')
      data._entities = [...new Set(entities.map((one) => JSON.stringify(one)))].map((one) => JSON.parse(one));
    return [200, { data, errors: errors?.map(() => errorOf('FAILED', 'It failed').errors[0]) }];
  }

  const server = createServer(async (request, response) => {
    const body = await text(request);
    const [status, json] = await answer(body, request.headers[GRANT_HEADER] as string | undefined).catch(
      (error): [number, unknown] => [error.statusCode ?? 400, told(fault, error, body)],
    );
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const errorOf = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

function told(fault: Fault, error: Error & { code?: string }, body: string): unknown {
  if (fault === 'shows its inside') return errorOf('FAILED', error.stack ?? '');
  if (fault === 'repeats what was sent') return errorOf('FAILED', `Cannot read ${body}`);
  return fault === 'has no codes'
    ? { errors: [{ message: 'It failed' }] }
    : errorOf(error.code ?? 'INVALID', 'Refused');
}

function readGrant(
  fault: Fault,
  body: string,
  header: string | undefined,
  seen: ReturnType<typeof createSeenGrants>,
) {
  const [payload] = (header ?? '').split('.');
  const read = (): GrantPayload => JSON.parse(Buffer.from(payload!, 'base64url').toString());
  if (fault === 'takes any signature' && header) return read() as Grant;
  const check = { header, audience: NAME, key: KEY, now: NOW, seen, body: Buffer.from(body) };
  try {
    return verifyGrant(check);
  } catch (error) {
    const forgiven: Partial<Record<Fault, string[]>> = {
      'takes grants for others': ['GRANT_AUDIENCE'],
      'takes old grants': ['GRANT_NOT_CURRENT', 'GRANT_TOO_LONG'],
      'takes any body': ['GRANT_BODY'],
      'takes grants again': ['GRANT_USED'],
    };
    if (forgiven[fault]?.includes((error as { code: string }).code)) return read() as Grant;
    throw error;
  }
}
