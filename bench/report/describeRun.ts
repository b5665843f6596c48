import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Pool } from '../../database/openPool.ts';

const product = ['@apollo/server', '@apollo/gateway', 'graphql', 'fastify', 'undici', 'pg', 'graphql-shield'];
const peers = ['@graphql-hive/gateway', '@graphql-hive/router-runtime', '@mercuriusjs/gateway'];

/** Machine, date and versions of a run, as lines of Markdown. */
export async function describeRun(registry: Pool): Promise<string[]> {
  const { rows } = await registry.query<{ server_version: string }>('show server_version');
  const { dependencies, optionalDependencies } = read('../package.json');
  const names = (all: readonly string[], from: { readonly [name: string]: string }) =>
    all.map((name) => `${name} ${from[name]}`).join(', ');
  return [
    `- ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]!.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `- Node ${process.versions.node}, PostgreSQL ${rows[0]!.server_version} on the same machine, durable`,
    `- ${names(product, read('../../package.json').dependencies)}`,
    `- ${names(peers, dependencies)}, ${names(Object.keys(optionalDependencies), optionalDependencies)}`,
  ];
}

interface Manifest {
  readonly dependencies: { readonly [name: string]: string };
  readonly optionalDependencies: { readonly [name: string]: string };
}

function read(path: string): Manifest {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Manifest;
}
