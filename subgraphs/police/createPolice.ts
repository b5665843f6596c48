import { type AgencyOptions, createAgency } from '../kit/createAgency.ts';
import type { Subgraph } from '../kit/createSubgraph.ts';
import { police } from './agency.ts';

/** Starts the subgraph `police` on its database. */
export function createPolice(options: AgencyOptions): Promise<Subgraph> {
  return createAgency(police, options);
}
