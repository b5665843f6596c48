import type { AgreementData } from '../../policies/agreement/data.ts';
import type { Asked } from '../command.ts';
import { callRegistry } from './callRegistry.ts';

/** What the registry has in force: the agreement, and every subgraph as it is served. */
export interface InForce {
  /** 0: nothing was published yet, and these are the subgraphs that were installed. */
  readonly release: number;
  readonly agreement: AgreementData;
  readonly subgraphs: readonly { readonly subgraph: string; readonly sdl: string }[];
}

/** @throws CommandError GATEWAY_UNREACHABLE, or the gateway's own code with its words */
export const readInForce = (asked: Asked): Promise<InForce> => callRegistry<InForce>(asked, 'subgraphs');
