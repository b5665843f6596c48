import { alertMutations } from './mutations/alerts.ts';
import { consentMutations } from './mutations/consents.ts';
import { crisisMutations } from './mutations/crises.ts';
import { familyMutations } from './mutations/families.ts';
import { noticeMutations } from './mutations/notices.ts';
import { overrideMutations } from './mutations/overrides.ts';
import { oversightMutations } from './mutations/oversight.ts';
import { recordedFactMutations } from './mutations/recordedFacts.ts';
import { relationshipMutations } from './mutations/relationships.ts';
import { riskTierMutations } from './mutations/riskTiers.ts';
import { shieldMutations } from './mutations/shields.ts';

/** Each is durable, with its own row in the ledger, when it answers. */
export const Mutation = {
  ...familyMutations,
  ...consentMutations,
  ...alertMutations,
  ...oversightMutations,
  ...noticeMutations,
  ...riskTierMutations,
  ...overrideMutations,
  ...crisisMutations,
  ...relationshipMutations,
  ...recordedFactMutations,
  ...shieldMutations,
};
