import type { Agreement } from '../../policies/agreement/types.ts';
import { readClassification } from '../classification/readClassification.ts';
import type { SubgraphSdl } from '../compose.ts';
import { applyRule } from './checkPublication.ts';
import { readDeclared } from './readDeclared.ts';
import { GRAPH_RULES, SDL_RULES } from './rules.ts';
import type { Problem } from './types.ts';
import { SPINE } from './vocabulary.ts';

/** One subgraph of a supergraph that composes, under an agreement that is not the one it was published under. */
export interface Reviewed extends SubgraphSdl {
  /** All subgraphs, itself too. */
  readonly parts: readonly SubgraphSdl[];
  readonly supergraph: string;
  readonly agreement: Agreement;
}

/** What of a published subgraph this agreement would not have: a class, a source, a protocol. */
export function reviewUnder({ name, sdl, parts, supergraph, agreement }: Reviewed): Problem[] {
  const others = parts.filter((part) => part.name !== name);
  const publication = {
    ...{ name, agreement, isAgency: name !== SPINE, own: readDeclared(sdl) },
    others: new Map(others.map((other) => [other.name, readDeclared(other.sdl)])),
    classification: readClassification(supergraph, new Set(agreement.classes.keys())),
  };
  return [...SDL_RULES, ...GRAPH_RULES].flatMap((rule) => applyRule(rule, publication));
}
