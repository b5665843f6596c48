import { parseArgs } from 'node:util';

export interface Options {
  /** Names of contenders; empty: all, or with `quick` the four that the issue names beside Kinview. */
  readonly only: readonly string[];
  readonly workloads: readonly string[];
  readonly quick: boolean;
  readonly json: boolean;
  /** Records CPU profiles instead of comparing. */
  readonly profile: boolean;
  /** Writes docs/performance.md. */
  readonly write: boolean;
  /** Names the database and the compiled product: two runs at once need two. */
  readonly name: string;
  /** Takes the product as it was compiled last. */
  readonly built: boolean;
  readonly rounds: number;
  readonly seconds: number;
  /** Requests that each contender answers under each workload before anything counts. */
  readonly warmUp: number;
  readonly connections: number;
}

/** Reads the command line. Throws on what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      workloads: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      name: { type: 'string', default: 'bench' },
      built: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      'warm-up': { type: 'string' },
      connections: { type: 'string', default: '16' },
    },
  });
  const { quick, json, profile, built, write, name } = values;
  return {
    only: list(values.only),
    workloads: list(values.workloads),
    quick,
    json,
    profile,
    built,
    write,
    name,
    rounds: Number(values.rounds ?? (quick ? 3 : 7)),
    seconds: Number(values.seconds ?? (quick ? 3 : 5)),
    warmUp: Number(values['warm-up'] ?? (quick ? 1_000 : 6_000)),
    connections: Number(values.connections),
  };
}

function list(text: string): string[] {
  return text.split(',').filter((name) => name !== '');
}
