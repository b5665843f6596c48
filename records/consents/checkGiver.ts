import type { Client } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { objectionsLeft } from '../../policies/consent/objectionsLeft.ts';
import { splitClasses, splitEarlier } from '../../policies/consent/splitClasses.ts';
import type { Condition, ConsentRecord, ScopeEntry } from '../../policies/facts.ts';
import { governanceRows } from '../../policies/governanceRows.ts';
import type { Requester } from '../../policies/words.ts';
import { refuse as refuseChange } from '../mutations/refusals.ts';
import type { CurrentConsent } from './readCurrent.ts';
import { refuse } from './refusals.ts';
import type { ConsentDecision } from './types.ts';

/** The category whose mention in a consent is itself clinical (policy.md §4). */
const clinical = 'RESTRICTED_CLINICAL';

type Parts = { readonly scope: readonly ScopeEntry[]; readonly conditions: readonly Condition[] };

/** Whether the requester may see, and so change, all that a consent says. */
export function seesAll(
  agreement: Agreement,
  requester: Requester,
  { row }: Pick<CurrentConsent, 'row'>,
): boolean {
  return maySee(agreement, requester, row as unknown as Parts);
}

/** Whether they see a part of it: then they know that it is there. */
export function seesPart(
  agreement: Agreement,
  requester: Requester,
  current: Pick<CurrentConsent, 'row'>,
): boolean {
  const said = current.row as unknown as ConsentRecord;
  return (
    splitClasses(agreement, said).general !== null ||
    splitEarlier(agreement, objectionsLeft(said), 'general').length > 0 ||
    seesAll(agreement, requester, current)
  );
}

function maySee(agreement: Agreement, requester: Requester, { scope, conditions }: Parts): boolean {
  return (
    ![...scope, ...conditions].some((part) => isClinical(agreement, part)) ||
    seesClinical(agreement, requester)
  );
}

/**
 * A new version is the same person's decision, and a person has one: what they decided before is changed, never put
 * aside by a second record that says more. Of a consent of which the requester sees a part they change that part
 * (keepUnseen.ts); what they may not see any of they can neither change nor learn of.
 * @throws CodedError NOT_FOUND_OR_NOT_PERMITTED, CONSENT_GIVER_DIFFERENT, CONSENT_EXISTS, CONSENT_SCOPE_NOT_YOURS.
 */
export async function checkGiver(
  client: Client,
  agreement: Agreement,
  requester: Requester,
  decision: Pick<ConsentDecision, 'subject' | 'givenBy' | 'scope' | 'conditions'>,
  current: CurrentConsent | null,
): Promise<void> {
  if (current && !seesPart(agreement, requester, current)) refuseChange('NOT_FOUND_OR_NOT_PERMITTED');
  if (!maySee(agreement, requester, decision)) refuse('CONSENT_SCOPE_NOT_YOURS');
  if (current) {
    if (current.row.given_by !== decision.givenBy) refuse('CONSENT_GIVER_DIFFERENT');
    return;
  }
  const { rows } = await client.query<{ row: CurrentConsent['row'] }>(
    'select to_jsonb(consent) as row from consent where subject = $1 and given_by = $2 and superseded_at is null',
    [decision.subject, decision.givenBy],
  );
  if (rows.some((existing) => seesPart(agreement, requester, existing))) refuse('CONSENT_EXISTS');
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
