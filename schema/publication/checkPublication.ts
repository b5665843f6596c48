import { GraphQLError } from 'graphql';
import type { Agreement } from '../../policies/agreement/types.ts';
import { readClassification } from '../classification/readClassification.ts';
import { compose, type SubgraphSdl } from '../compose.ts';
import { type Declared, readDeclared } from './readDeclared.ts';
import { GRAPH_RULES, SDL_RULES } from './rules.ts';
import type { Problem, Publication, Rule } from './types.ts';
import { SPINE } from './vocabulary.ts';

export interface PublicationInput {
  /** The subgraph's name: the agreement's source, and the audience of its grants. */
  readonly name: string;
  readonly sdl: string;
  /** The other subgraphs as they are published; one of the same name is replaced. */
  readonly otherSubgraphs: readonly SubgraphSdl[];
  readonly agreement: Agreement;
}

const COMPOSES = 'Change the SDL until it composes with the other subgraphs.';

export interface Review {
  readonly problems: readonly Problem[];
  /** What the SDL declares; null: it does not parse. */
  readonly own: Declared | null;
  /** What all subgraphs compose to; null: they do not. */
  readonly supergraph: string | null;
}

/** Everything that stands against publishing this SDL (design.md §2), rule by rule, and what it composes to. Never throws for bad SDL. */
export const reviewPublication = ({ name, sdl, otherSubgraphs, agreement }: PublicationInput): Review => {
  const others = otherSubgraphs.filter((other) => other.name !== name);
  const own = declaredOrProblem({ name, sdl });
  if ('code' in own) return { problems: [own], own: null, supergraph: null };
  const publication: Publication = {
    name,
    isAgency: name !== SPINE,
    own,
    agreement,
    others: new Map(others.map((other) => [other.name, readDeclared(other.sdl)])),
  };
  const problems = SDL_RULES.flatMap((rule) => applyRule(rule, publication));
  const composed = compose([...others, { name, sdl }]);
  if (!composed.ok) {
    const failed = composed.errors.map(({ code, message }) => ({
      code,
      coordinate: name,
      message,
      remedy: COMPOSES,
    }));
    return { problems: [...problems, ...failed], own, supergraph: null };
  }
  const { supergraph } = composed;
  const classification = readClassification(supergraph, new Set(agreement.classes.keys()));
  const found = GRAPH_RULES.flatMap((rule) => applyRule(rule, { ...publication, classification }));
  return { problems: [...problems, ...found], own, supergraph };
};

/** What stands against publishing this SDL; empty: nothing does. */
export const checkPublication = (input: PublicationInput): readonly Problem[] =>
  reviewPublication(input).problems;

/** What one rule has against a publication. */
export const applyRule = <P extends Publication>(
  { code, remedy, check }: Rule<P>,
  publication: P,
): Problem[] =>
  [...check(publication)].map(({ coordinate, message }) => ({ code, coordinate, message, remedy }));

/** A parser says what it found; people look for the line. */
const whereOf = ({ message, locations }: GraphQLError): string => {
  const [place] = locations ?? [];
  return place ? `${message} Line ${place.line}, column ${place.column}.` : message;
};

const declaredOrProblem = ({ name, sdl }: SubgraphSdl): Declared | Problem => {
  try {
    return readDeclared(sdl);
  } catch (error) {
    const problem = { code: 'SYNTAX', coordinate: name, remedy: 'Correct the SDL.' };
    if (error instanceof GraphQLError) return { ...problem, message: whereOf(error) };
    // What is nested without end ends the parser.
    if (error instanceof RangeError) return { ...problem, message: 'It is nested deeper than can be read.' };
    throw error;
  }
};
