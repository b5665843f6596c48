import { fileURLToPath } from 'node:url';
import { purpose } from '../world/families.ts';
import type { World } from '../world/startWorld.ts';
import { productFolder } from './buildProduct.ts';
import { grafbase } from './grafbase.ts';
import { hive } from './hive.ts';
import type { Command, ContenderPlan } from './startContender.ts';

const all: readonly (ContenderPlan | null)[] = [
  {
    name: 'floor',
    title: 'Hand-written Node aggregator',
    command: (world, port) => node('./floor/main.ts', world, port),
  },
  {
    name: 'kinview',
    title: 'Kinview, governed',
    isGoverned: true,
    command: (world, port) => ({
      file: process.execPath,
      args: [`${productFolder(world.name)}/gateway/main.js`],
      env: { ...world.environment, GATEWAY_PORT: String(port) },
    }),
  },
  {
    name: 'own',
    title: 'Kinview’s executor, ungoverned',
    command: (world, port) => node('./own/main.ts', world, port),
  },
  {
    name: 'apollo',
    title: 'Apollo Server with ApolloGateway, standalone',
    path: '/',
    command: (world, port) => node('./apollo/main.ts', world, port),
  },
  hive('hive', 'Hive Gateway', []),
  hive('hive-rust', 'Hive Gateway, Rust planner', ['--hive-router-runtime']),
  {
    name: 'mercurius',
    title: 'Mercurius gateway',
    command: (world, port) => node('./mercurius/main.ts', world, port),
  },
  grafbase(),
];

/** Everything that can be measured on this machine, in the order of the table. */
export const contenders: readonly ContenderPlan[] = all.filter((plan) => plan !== null);

/** What requests to a contender carry. */
export function headersFor(plan: ContenderPlan, world: World): { readonly [name: string]: string } {
  return plan.isGoverned ? { authorization: `Bearer ${world.token}`, 'x-purpose': purpose } : {};
}

/** A contender written for this benchmark: told its port and the addresses of the subgraphs. */
function node(entry: string, world: World, port: number): Command {
  return {
    file: process.execPath,
    args: ['--import', 'tsx', fileURLToPath(new URL(entry, import.meta.url))],
    env: { BENCH_PORT: String(port), BENCH_SUBGRAPHS: JSON.stringify(world.subgraphs.urls) },
  };
}
