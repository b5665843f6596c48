import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { generateCode } from 'mercurius-codegen';

const SCALARS = {
  Date: 'string',
  DateTime: 'string',
  ContactName: 'string',
  TelephoneNumber: 'string',
  EmailAddress: 'string',
};

/** Names that buildSubgraphSchema's resolvers have and mercurius-codegen's output uses without declaring them. */
const FEDERATION_TYPES = `
type _Service = { sdl?: string | null };
type Query_entitiesArgs = { representations: unknown[] };
`;

/**
 * The TypeScript types of a subgraph's SDL.
 * @param head the first line, a comment that says how to make the file again
 */
export async function typesOf(sdl: string, head: string): Promise<string> {
  const code = await generateCode(
    buildSubgraphSchema(parse(sdl)),
    { scalars: SCALARS, defaultScalarType: 'unknown', enumsAsTypes: true },
    `${head}${FEDERATION_TYPES}`,
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
