import { createHash } from 'node:crypto';
import { Supergraph } from '@apollo/federation-internals';
import { BoundedCache } from '../../database/boundedCache.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { internNames } from '../plan/internNames.ts';
import { createGraph } from './snapshot.ts';

/** Under which agreements a supergraph was tried and found sound, by the supergraph's digest. */
const sound = new BoundedCache<string, WeakSet<Agreement>>(16);

/**
 * Makes everything that serving a supergraph under these agreements takes, and throws it away; what was found sound
 * before is not tried again, for it takes a moment in which nobody is answered.
 * @throws what is wrong with it. Found out later, there would be nothing left to serve.
 */
export function tryGuarding(supergraphSdl: string, agreements: readonly Agreement[]): void {
  const digest = createHash('sha256').update(supergraphSdl).digest('hex');
  const known = sound.get(digest) ?? new WeakSet();
  const untried = agreements.filter((agreement) => !known.has(agreement));
  if (untried.length === 0) return;
  internNames(supergraphSdl);
  const schema = Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
  const graph = createGraph(supergraphSdl, schema);
  for (const agreement of untried) {
    graph(agreement);
    known.add(agreement);
  }
  sound.set(digest, known);
}
