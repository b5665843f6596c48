import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { recordChange } from '../ledger/recordChange.ts';
import type { PublicationServices, Publisher } from './types.ts';

/** What was done to what is published, by whom; it goes on the ledger in the same transaction. */
export interface Publication {
  readonly by: Publisher;
  /** As the agreement's table of operations calls it, e.g. `publishSubgraph`. */
  readonly operation: string;
  /** What it was done to, e.g. `subgraph:education`: no data subject has such an id. */
  readonly subject: string;
  /** e.g. `SUBGRAPH_PUBLISHED`. */
  readonly code: string;
  /** Which version and release, in words that stay the same, e.g. `education 2, release 5`. */
  readonly what: string;
}

/** @throws CodedError AGREEMENT_NOT_IN_FORCE */
export function recordPublication(
  client: Client,
  services: PublicationServices,
  { by, operation, subject, code, what }: Publication,
): Promise<void> {
  return recordChange(client, services, {
    requester: by,
    purpose: null,
    partOf: randomUUID(),
    mutation: operation,
    subject,
    dataClass: null,
    code,
    grounds: { publication: what },
  });
}
