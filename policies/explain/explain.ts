import type { Agreement } from '../agreement/types.ts';
import { createSubjectDecider, type SubjectDecider } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { tell } from '../reasons/tell.ts';
import { notShared } from '../reasons/wording.ts';
import { standingWith } from '../subject/standingWith.ts';
import type { SubjectQuestion } from '../subject/viewSubject.ts';
import { knowsFineCodes } from '../trace/knowsFineCodes.ts';
import type { Requester } from '../words.ts';
import { type Holder, holdersOf } from './holdersOf.ts';
import { type Outlook, outlookOf } from './outlook.ts';
import { change, inPart, shared, sharedOtherwise, unknown } from './sentences.ts';
import type { AskedAbout, Explanation } from './types.ts';

interface Ruled extends Holder {
  readonly decision: Decision;
}

/**
 * Why a class of one person is or is not shared with this requester, and what to do (policy.md §7). Pure: rests on
 * policy facts and the agreement, and is the same whether or not any agency holds anything. A person whom the requester
 * may not know of is explained as one who does not exist.
 */
export function explain(agreement: Agreement, question: SubjectQuestion, asked: AskedAbout): Explanation {
  const { requester, purpose, facts, now } = question;
  const decide = createSubjectDecider(agreement, requester, purpose, facts, now);
  const next = [notShared.byRole[requester.roleTier] ?? notShared.otherRole];
  const named = (sentence: string): string => name(agreement, requester, asked, sentence);
  if (!decide.known || facts?.kind === 'FAMILY') {
    const told = { reason: unknown.reason, whatWouldChangeIt: [unknown.change] };
    const whatToDoNext = [unknown.next, ...next];
    return { decision: 'NOT_SHARED', ...told, whatToDoNext, contact: agreement.dutyContact, rulings: null };
  }
  const ruled = ruleOn(agreement, decide, asked);
  const isTied = standingWith(agreement, facts, now).relationship !== null;
  const outlook = outlookOf(agreement, asked, requester, isTied ? decide.tier : 'UNTIED');
  const spoken = say(agreement, requester, decide, asked, ruled, outlook);
  return {
    decision: spoken.decision,
    reason: spoken.reasons.map(named).join(' '),
    whatWouldChangeIt: spoken.changes.map(named),
    whatToDoNext: [...spoken.next, ...(spoken.decision === 'SHARED' ? [] : next)].map(named),
    contact: agreement.dutyContact,
    rulings: knowsFineCodes(requester) ? ruled.map(fine) : null,
  };
}

function ruleOn(agreement: Agreement, decide: SubjectDecider, asked: AskedAbout): Ruled[] {
  return holdersOf(agreement, asked).map((holder) => ({
    ...holder,
    decision: decide(asked.entry.dataClass, holder.controller),
  }));
}

/** What is told, before names are put in: the same for every reason that is not the requester's to know. */
function say(
  agreement: Agreement,
  requester: Requester,
  decide: SubjectDecider,
  { entry }: AskedAbout,
  ruled: readonly Ruled[],
  { reasons, changes }: Outlook,
) {
  const open = ruled.filter(({ decision }) => decision.effect === 'DISCLOSE');
  const whyOpen = [...new Set(open.map(({ decision }) => shared[decision.code] ?? sharedOtherwise))];
  if (open.length > 0 && open.length === ruled.length)
    return { decision: 'SHARED' as const, reasons: whyOpen, changes: [change.end], next: [] };
  const step = actionFor(agreement, requester, decide, entry.dataClass, ruled);
  const byTier = decide.tier === null ? [] : [notShared.byTier[decide.tier]];
  if (open.length > 0) {
    const next = step === null ? byTier : [step];
    return { decision: 'SHARED_IN_PART' as const, reasons: [...whyOpen, inPart], changes, next };
  }
  if (step !== null)
    return { decision: 'SHARE_WITH_ACTION' as const, reasons: [step], changes, next: [step] };
  return { decision: 'NOT_SHARED' as const, reasons, changes, next: byTier };
}

function actionFor(
  agreement: Agreement,
  { roleTier }: Requester,
  { tier }: SubjectDecider,
  dataClass: string,
  ruled: readonly Ruled[],
): string | null {
  for (const { decision } of ruled) {
    const { code, decidedAs } = decision;
    const told = tell(agreement, { code, dataClass, decidedAs, roleTier, tier });
    if (told.code === 'SHARE_WITH_ACTION') return told.message;
  }
  return null;
}

function name(
  agreement: Agreement,
  { roleTier }: Requester,
  { entry }: AskedAbout,
  sentence: string,
): string {
  const role = agreement.roleTiers.get(roleTier)?.label ?? 'other';
  return sentence.replaceAll('{class}', entry.label).replaceAll('{role}', role);
}

function fine({ source, controller, decision: { code, rule } }: Ruled) {
  return { source, controller, code, rule };
}
