import type { Client } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Condition, ScopeEntry } from '../../policies/facts.ts';
import { governanceRows } from '../../policies/governanceRows.ts';
import type { Requester } from '../../policies/words.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import type { CurrentConsent } from './readCurrent.ts';
import { refuse } from './refusals.ts';
import type { ConsentDecision } from './types.ts';

/** The category whose mention in a consent is itself clinical (policy.md §4). */
const clinical = 'RESTRICTED_CLINICAL';

/** Whether the requester may see, and so change, what these parts of a consent say. */
export function maySee(
  agreement: Agreement,
  requester: Requester,
  parts: readonly (ScopeEntry | Condition)[],
): boolean {
  return !parts.some((part) => isClinical(agreement, part)) || seesClinical(agreement, requester);
}

/**
 * A new version is the same person's decision, and a person has one: what they decided before is changed, never put
 * aside by a second record that says more. What the requester may not see of a consent they can neither change nor learn of.
 * @throws CodedError NOT_FOUND_OR_NOT_PERMITTED, CONSENT_GIVER_DIFFERENT, CONSENT_EXISTS, CONSENT_SCOPE_NOT_YOURS.
 */
export async function checkGiver(
  client: Client,
  agreement: Agreement,
  requester: Requester,
  decision: Pick<ConsentDecision, 'subject' | 'givenBy' | 'scope' | 'conditions'>,
  current: CurrentConsent | null,
): Promise<void> {
  if (current && !maySee(agreement, requester, partsOf(current))) refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
  if (!maySee(agreement, requester, [...decision.scope, ...decision.conditions]))
    refuse('CONSENT_SCOPE_NOT_YOURS');
  if (current) {
    if (current.row.given_by !== decision.givenBy) refuse('CONSENT_GIVER_DIFFERENT');
    return;
  }
  const { rows } = await client.query<{ scope: ScopeEntry[]; conditions: Condition[] }>(
    'select scope, conditions from consent where subject = $1 and given_by = $2 and superseded_at is null',
    [decision.subject, decision.givenBy],
  );
  const isSeen = rows.some(({ scope, conditions }) =>
    maySee(agreement, requester, [...scope, ...conditions]),
  );
  if (isSeen) refuse('CONSENT_EXISTS');
}

/** What a consent in force says, for `maySee`. */
export function partsOf({ row }: CurrentConsent): readonly (ScopeEntry | Condition)[] {
  return [...(row.scope as ScopeEntry[]), ...(row.conditions as Condition[])];
}

function seesClinical(agreement: Agreement, requester: Requester): boolean {
  return governanceRows(agreement, requester, 'CONSENT_POSITION').clinicalScopes;
}

function isClinical(agreement: Agreement, part: ScopeEntry | Condition): boolean {
  const classes = 'classes' in part ? part.classes : [];
  const categories = 'categories' in part ? part.categories : [];
  return (
    categories.includes(clinical) ||
    classes.some((name) => agreement.classes.get(name)?.category === clinical)
  );
}
