import { type AgencyOptions, createAgency } from '../kit/createAgency.ts';
import type { Subgraph } from '../kit/createSubgraph.ts';
import { socialCare } from './agency.ts';

/** Starts the subgraph `socialcare` on its database. */
export function createSocialCare(options: AgencyOptions): Promise<Subgraph> {
  return createAgency(socialCare, options);
}
