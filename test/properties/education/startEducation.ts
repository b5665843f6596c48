import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { educationSdl } from './educationSdl.ts';

/** A representation as it came over the wire. */
export type Representation = { readonly [key: string]: unknown } & { readonly id: string };

export interface Education {
  readonly url: string;
  /** Everything that came in, and the operation on whose behalf, since the last `forget`. */
  readonly received: readonly { readonly operation: string; readonly representation: Representation }[];
  forget(): void;
  close(): Promise<void>;
}

const record = {
  source: { organisation: 'SCHOOL', sector: 'EDUCATION' },
  provenance: 'DERIVED',
  what: 'a quiet room',
};
const records = [{ ...record, asOf: '2026-03-01T00:00:00.000Z' }];

/** Serves the fourth agency over HTTP on a port of its own; it trusts whoever asks and keeps what it is told. */
export async function startEducation(): Promise<Education> {
  const received: { operation: string; representation: Representation }[] = [];
  const schema = buildSubgraphSchema({
    typeDefs: parse(educationSdl),
    resolvers: {
      Person: {
        __resolveReference: (reference: Representation) => reference,
        education: () => ({ preparations: records, reviews: records }),
      },
    },
  });
  const server = createServer(async (request, response) => {
    const { query, variables } = JSON.parse(await text(request));
    const [grant] = String(request.headers['kinview-grant']).split('.');
    const { op } = JSON.parse(Buffer.from(grant!, 'base64url').toString());
    for (const representation of Object.values(variables).flat() as Representation[])
      if (typeof representation === 'object') received.push({ operation: op, representation });
    const result = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
      contextValue: {},
    });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received,
    forget: () => void received.splice(0),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
