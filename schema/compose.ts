import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { GraphQLError, parse, printSchema } from 'graphql';

/** One subgraph: its name, as the grant's audience and the agreement's sources call it, and its SDL. */
export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

/** `supergraph` is the core supergraph SDL with the classification in it; `api` is what clients see. */
export type Composition =
  | {
      readonly ok: true;
      readonly supergraph: string;
      readonly api: string;
      readonly hints: readonly string[];
    }
  | { readonly ok: false; readonly errors: readonly { readonly code: string; readonly message: string }[] };

const codeOf = (error: GraphQLError): string => String(error.extensions.code ?? 'COMPOSITION_FAILED');

/** Composes subgraphs into one supergraph. Never throws for bad SDL: what is wrong with it comes back as `errors`. */
export const compose = (subgraphs: readonly SubgraphSdl[]): Composition => {
  try {
    const composed = composeServices(subgraphs.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl) })));
    if (composed.errors !== undefined) {
      return {
        ok: false,
        errors: composed.errors.map((error) => ({ code: codeOf(error), message: error.message })),
      };
    }
    return {
      ok: true,
      supergraph: `${composed.supergraphSdl.trimEnd()}\n`,
      // A gateway that only checks has no use for it.
      get api() {
        const schema = Supergraph.build(composed.supergraphSdl).apiSchema().toGraphQLJSSchema();
        return `${printSchema(schema).trimEnd()}\n`;
      },
      hints: composed.hints.map((hint) => hint.message),
    };
  } catch (error) {
    if (error instanceof GraphQLError)
      return { ok: false, errors: [{ code: codeOf(error), message: error.message }] };
    throw error;
  }
};
