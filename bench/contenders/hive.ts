import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { addressedSupergraph } from './readSettings.ts';
import type { ContenderPlan } from './startContender.ts';
import { writePeerFile } from './writePeerFile.ts';

const entry = createRequire(import.meta.url).resolve('@graphql-hive/gateway');
const bin = join(dirname(entry), 'bin.js');

/** Hive Gateway as its command line starts it, with its own planner or with the Rust one. */
export function hive(name: string, title: string, flags: readonly string[]): ContenderPlan {
  return {
    name,
    title,
    command: (world, port) => {
      const supergraph = writePeerFile(
        `${name}.supergraph.graphql`,
        addressedSupergraph(world.subgraphs.urls),
      );
      const args = ['supergraph', supergraph, '--port', String(port), '--host', '127.0.0.1', ...flags];
      return { file: process.execPath, args: [bin, ...args] };
    },
  };
}
