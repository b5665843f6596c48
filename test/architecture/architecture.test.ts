import { expect, it } from 'vitest';
import { productFolders, readSources } from './readSources.ts';

/** What a folder may import beside itself (design.md §3). Folders that are not here may import anything. */
const mayImport: Record<string, readonly string[]> = {
  policies: [],
  grant: [],
  database: [],
  schema: ['policies'],
  records: ['policies', 'database'],
  sealer: ['records', 'database'],
  verifier: [],
  'subgraphs/kit': ['database', 'grant'],
  'subgraphs/socialcare': ['subgraphs/kit'],
  'subgraphs/health': ['subgraphs/kit'],
  'subgraphs/police': ['subgraphs/kit'],
  'subgraphs/governance': ['subgraphs/kit', 'policies', 'records', 'database', 'schema'],
  gateway: ['policies', 'schema', 'records', 'database', 'grant'],
  web: [],
};

const sources = readSources(productFolders);
const isInside = (path: string, folder: string) => path.startsWith(`${folder}/`);

it('imports point one way', () => {
  const wrong: string[] = [];
  for (const [folder, allowed] of Object.entries(mayImport)) {
    for (const source of sources.filter(({ path }) => isInside(path, folder))) {
      for (const target of source.imports.filter((name) =>
        productFolders.some((top) => isInside(name, top)),
      )) {
        if (![folder, ...allowed].some((free) => isInside(target, free)))
          wrong.push(`${source.path} → ${target}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

it('the product never imports a test, nor what is built around it', () => {
  const around = ['bench', 'demo', 'cli', 'test'];
  const product = sources.filter(({ path }) => !around.some((folder) => isInside(path, folder)));
  const wrong = product.filter(({ imports }) =>
    imports.some((name) => around.some((folder) => isInside(name, folder))),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

it('policies do no input or output and know no GraphQL', () => {
  const wrong = sources
    .filter(({ path }) => isInside(path, 'policies'))
    .flatMap((source) =>
      source.imports.filter((name) => !isInside(name, 'policies')).map((n) => [source.path, n]),
    );
  expect(wrong).toEqual([]);
});

it('the verifier shares nothing with what writes the ledger: not a file, not a package', () => {
  const foreign = sources
    .filter(({ path }) => isInside(path, 'verifier'))
    .flatMap((source) =>
      source.imports.filter((name) => !isInside(name, 'verifier') && !name.startsWith('node:')),
    );
  expect(foreign).toEqual([]);
});

it('graphql-shield is imported by one file', () => {
  const users = sources.filter(({ imports }) => imports.includes('graphql-shield'));
  expect(users.map(({ path }) => path)).toHaveLength(1);
});

it('no file is longer than 250 lines, and half of the product has at most 60', () => {
  const all = [...sources, ...readSources(['test'])];
  expect(all.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  const sorted = sources.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
});
