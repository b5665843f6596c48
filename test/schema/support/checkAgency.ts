import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import type { SubgraphSdl } from '../../../schema/compose.ts';
import { checkPublication } from '../../../schema/publication/checkPublication.ts';
import { partners, soundAgency } from './soundAgency.ts';

const agreement = readAgreement(harrowVale2026);

/** What stands against publishing this subgraph beside the others. */
export const check = (subgraph: SubgraphSdl, otherSubgraphs = partners) =>
  checkPublication({ ...subgraph, otherSubgraphs, agreement });

/** `code coordinate: message`, so that a test reads like what a publisher is told. */
export const told = (...changes: readonly (readonly [string, string])[]): string[] =>
  check(soundAgency(...changes)).map(({ code, coordinate, message }) => `${code} ${coordinate}: ${message}`);
