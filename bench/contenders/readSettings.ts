import { readFileSync } from 'node:fs';

/** What the runner tells a contender that was written for this benchmark. */
export interface Settings {
  readonly port: number;
  readonly subgraphs: { readonly [source: string]: string };
  /** The product's committed supergraph, with the addresses of the canned subgraphs. */
  readonly supergraphSdl: string;
}

export function readSettings(): Settings {
  const subgraphs = JSON.parse(process.env.BENCH_SUBGRAPHS ?? '{}') as Settings['subgraphs'];
  return { port: Number(process.env.BENCH_PORT), subgraphs, supergraphSdl: addressedSupergraph(subgraphs) };
}

export function addressedSupergraph(subgraphs: Settings['subgraphs']): string {
  const sdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  return sdl.replace(/@join__graph\(name: "(\w+)", url: "[^"]*"\)/g, (_, name: string) => {
    if (!subgraphs[name]) throw new Error(`no canned subgraph stands for ${name}`);
    return `@join__graph(name: "${name}", url: "${subgraphs[name]}")`;
  });
}
