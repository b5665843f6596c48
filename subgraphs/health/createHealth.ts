import { type AgencyOptions, createAgency } from '../kit/createAgency.ts';
import type { Subgraph } from '../kit/createSubgraph.ts';
import { health } from './agency.ts';

/** Starts the subgraph `health` on its database. */
export function createHealth(options: AgencyOptions): Promise<Subgraph> {
  return createAgency(health, options);
}
