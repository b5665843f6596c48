import { BoundedCache } from '../../database/boundedCache.ts';
import type { Decision } from '../../policies/decision.ts';
import type { DataClass, OrganisationId, RiskTier, Source } from '../../policies/words.ts';
import { remember } from '../remember.ts';

/**
 * What was decided about one (data subject, source, class), for each controller of that source. It does not say whom it
 * is about: all of whom the same was decided may have the same one (`sharedVerdicts.ts`).
 */
export interface Verdict {
  readonly source: Source;
  readonly dataClass: DataClass | null;
  /** The data subject's, for messages: null where the tier itself is not the requester's to see. */
  readonly tier: RiskTier | null;
  readonly decisions: readonly ControllerDecision[];
  /** Controllers whose records may be shown. Empty for the partnership's own records: then `isOpen` alone tells. */
  readonly open: readonly OrganisationId[];
  readonly isOpen: boolean;
  /** Equal for verdicts that open the same. */
  readonly mask: string;
  /** Some controller is closed. */
  readonly isWithheld: boolean;
  /** The policy could not be evaluated: withheld, and neither an outage nor a refusal. */
  readonly hasFailed: boolean;
}

export interface ControllerDecision {
  /** null: the partnership's own record. */
  readonly controller: OrganisationId | null;
  readonly decision: Decision;
}

export interface Ruling {
  readonly decision: Decision;
  readonly controllers: readonly OrganisationId[];
}

export type About = Pick<Verdict, 'source' | 'dataClass' | 'tier'>;

/** A verdict from the decisions for each controller. */
export function verdictFrom(
  { source, dataClass, tier }: About,
  decisions: readonly ControllerDecision[],
): Verdict {
  const open: OrganisationId[] = [];
  let disclosing = 0;
  for (const { controller, decision } of decisions) {
    if (decision.effect !== 'DISCLOSE') continue;
    disclosing += 1;
    if (controller !== null) open.push(controller);
  }
  const isOpen = disclosing > 0;
  // As JSON, so that no organisation's name can read as two.
  const key = JSON.stringify(open);
  return {
    source,
    dataClass,
    tier,
    decisions,
    open: remember(opens, key, () => open),
    isOpen,
    mask: isOpen ? remember(masks, key, () => `+${key}`) : '-',
    isWithheld: disclosing < decisions.length,
    hasFailed: false,
  };
}

/** One list, and one text, for all verdicts that open the same: most do. */
const opens = new BoundedCache<string, readonly OrganisationId[]>(1_000);
const masks = new BoundedCache<string, string>(1_000);

/** The verdict where the policy failed: closed. */
export function failedVerdict(about: About): Verdict {
  return { ...verdictFrom(about, []), isWithheld: true, hasFailed: true };
}

/**
 * The decisions with controllers that were decided alike taken together: what the ledger keeps. Worked out when it is
 * written, and not kept: it is as much as the decisions themselves.
 */
export function rulingsOf({ decisions }: Verdict): Ruling[] {
  const rulings: { decision: Decision; controllers: OrganisationId[] }[] = [];
  for (const { controller, decision } of decisions) {
    const alike = rulings.find((one) => isAlike(one.decision, decision));
    const controllers = controller === null ? [] : [controller];
    if (alike) alike.controllers.push(...controllers);
    else rulings.push({ decision, controllers });
  }
  return rulings;
}

function isAlike(one: Decision, other: Decision): boolean {
  if (one.effect !== other.effect || one.code !== other.code || one.rule !== other.rule) return false;
  return (
    one.obligations === other.obligations ||
    JSON.stringify(one.obligations) === JSON.stringify(other.obligations)
  );
}
