import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { generateCode } from 'mercurius-codegen';

/**
 * Writes the TypeScript types of every subgraph's SDL into its `generated/` folder; with `--check`, writes nothing and
 * fails where a file is not what would be written.
 */
const SUBGRAPHS = ['governance', 'socialcare', 'health', 'police'];
const HEAD = `// Made by subgraphs/kit/generateTypes.ts from schema/*.graphql: run it again instead of editing.`;

const SCALARS = {
  Date: 'string',
  DateTime: 'string',
  ContactName: 'string',
  TelephoneNumber: 'string',
  EmailAddress: 'string',
};

/** Names that buildSubgraphSchema's resolvers have and mercurius-codegen's output uses without declaring them. */
const FEDERATION_TYPES = `${HEAD}
type _Service = { sdl?: string | null };
type Query_entitiesArgs = { representations: unknown[] };
`;

async function generate(subgraph: string): Promise<string> {
  const sdl = readFileSync(new URL(`../../schema/${subgraph}.graphql`, import.meta.url), 'utf8');
  const code = await generateCode(
    buildSubgraphSchema(parse(sdl)),
    { scalars: SCALARS, defaultScalarType: 'unknown', enumsAsTypes: true },
    FEDERATION_TYPES,
    true,
  );
  return withoutAugmentation(code);
}

/** Each file augments the module `mercurius`; two in one program contradict each other, and nothing here uses it. */
function withoutAugmentation(code: string): string {
  const start = code.lastIndexOf('declare module "mercurius"');
  if (start < 0)
    throw new Error('mercurius-codegen no longer ends with its augmentation: see withoutAugmentation');
  return code.slice(0, start);
}

const check = process.argv.includes('--check');
for (const subgraph of SUBGRAPHS) {
  const folder = new URL(`../${subgraph}/generated/`, import.meta.url);
  const file = fileURLToPath(new URL('types.ts', folder));
  const code = await generate(subgraph);
  if (check) {
    if (readFileSync(file, 'utf8') !== code)
      throw new Error(`${file} is out of date: run npx tsx subgraphs/kit/generateTypes.ts`);
    continue;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, code);
}
