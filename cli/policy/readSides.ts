import { resolve } from 'node:path';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { SubgraphSdl } from '../../schema/compose.ts';
import { readSubgraphs } from '../../schema/readSubgraphs.ts';
import type { Asked } from '../command.ts';
import { usage } from '../commandError.ts';
import { readInForce } from '../gateway/readInForce.ts';
import { readAgreementFile } from './readAgreementFile.ts';

export interface Sides {
  readonly was: Agreement;
  readonly is: Agreement;
  readonly subgraphs: readonly SubgraphSdl[];
  /** In words: which subgraphs were compared. */
  readonly using: string;
}

/** Reads both agreements, and the subgraphs: what the registry has in force where a gateway is named, else this clone's. */
export async function readSides(asked: Asked): Promise<Sides> {
  const named = asked.optional('gateway');
  const needsGateway = asked.operands.includes('in-force');
  if (needsGateway && !named) throw usage('in-force is what a gateway has: name it by --gateway.');
  const inForce = named ? await readInForce(asked) : null;
  const [was, is] = asked.operands.map((operand) => {
    if (operand === 'in-force') return readAgreement(inForce!.agreement);
    if (operand === 'built-in') return readAgreement(harrowVale2026);
    return readAgreementFile(resolve(asked.io.folder, operand));
  }) as [Agreement, Agreement];
  if (!inForce) {
    const using =
      'The subgraphs are those of this clone (schema/*.graphql), not what is published: name a gateway by --gateway.';
    return { was, is, subgraphs: readSubgraphs(), using };
  }
  const { release, agreement } = inForce;
  const which =
    release === 0 ? 'those that were installed (nothing was published yet)' : `release ${release}`;
  return {
    ...{ was, is },
    subgraphs: inForce.subgraphs.map(({ subgraph: name, sdl }) => ({ name, sdl })),
    using: `The subgraphs are ${which} of ${new URL(named!).origin}, where agreement ${agreement.version} is in force.`,
  };
}
