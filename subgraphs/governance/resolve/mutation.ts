import { alertMutations } from './mutations/alerts.ts';
import { consentMutations } from './mutations/consents.ts';

/** Each is durable, with its own row in the ledger, when it answers. */
export const Mutation = { ...consentMutations, ...alertMutations };
