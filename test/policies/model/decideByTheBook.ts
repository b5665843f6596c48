import type { Question } from '../../../policies/decision.ts';
import type { Override } from '../../../policies/facts.ts';
import { consentByTheBook, OBJECTIONS, objectionByName, VALID } from './consentByTheBook.ts';
import { categoryInTheBook, ceilingInTheBook, cellInTheBook } from './tables.ts';
import { holds, tierByTheBook } from './tierByTheBook.ts';

const HOUR = 3_600_000;
const SERVED = ['COORDINATION', 'PLANNING', 'EARLY_HELP', 'SAFEGUARDING', 'CRISIS_RESPONSE', 'CLINICAL_CARE'];
const STATUTORY = ['SOCIAL_CARE', 'HEALTH', 'POLICE'];
const AGENCIES = [...STATUTORY, 'EDUCATION', 'VOLUNTARY', 'OTHER'];
const PARTNERS = [
  ...['LA-A', 'LA-B', 'NHS-COMM', 'NHS-ACUTE', 'NHS-MH', 'POLICE-X', 'SCHOOL', 'CHARITY', 'AUDIT-OFFICE'],
];

type Row = readonly [rule: string, applies: boolean, verdict: string];

/**
 * The decision of policy.md §6 for the Harrow Vale partnership, slow and without cleverness: every row is worked out,
 * then the first that applies is taken. A verdict is `+CODE` (disclose) or `-CODE` (withhold).
 */
export function decideByTheBook(question: Question): { rule: string; verdict: string } {
  const published = question.dataClass;
  if (published === null || categoryInTheBook(published) === null)
    return { rule: 'P01', verdict: '-UNCLASSIFIED' };
  const isService = ['APPOINTMENT_SCHEDULE', 'KEY_CONTACT'].includes(published);
  const dataClass = isService && question.controller === 'NHS-MH' ? 'SENSITIVE_SERVICE' : published;
  const rows = allRows(question, published, dataClass, categoryInTheBook(dataClass)!);
  const [rule, , verdict] = rows.find(([, applies]) => applies)!;
  const lawful = AGENCIES.includes(question.requester.agency);
  return { rule, verdict: verdict.startsWith('+') && !lawful ? '-NO_LEGAL_BASIS' : verdict };
}

function allRows(question: Question, published: string, dataClass: string, category: string): Row[] {
  const { requester, facts, controller, now } = question;
  const purpose: string = question.purpose ?? 'none';
  const families = facts?.families ?? [];
  const ties = families.flatMap((family) => family.relationships).filter((tie) => holds(tie, now));
  const isReal = ties.some((tie) => tie.kind !== 'SELF_CLAIMED');
  const isClaimed = ties.some((tie) => tie.kind === 'SELF_CLAIMED' && now < tie.from + 24 * HOUR);
  const isTasked = families.flatMap((family) => family.tasks).some((task) => holds(task, now));
  const isTied = isReal || isClaimed || isTasked;
  const inCrisis =
    purpose === 'CRISIS_RESPONSE' &&
    families.flatMap((family) => family.crises).some((it) => holds(it, now) && now < it.from + 4 * HOUR);
  const isForeign = controller !== null && controller !== requester.organisation;
  const isOwn = controller !== null && !isForeign;
  const names = (it: { classes: readonly string[]; recipients: readonly string[] }) =>
    it.classes.includes(dataClass) && it.recipients.includes(requester.id);
  const isOrdered = (facts?.courtOrders ?? []).some((order) => holds(order, now) && names(order));
  const overrides = (facts?.overrides ?? []).filter(
    (it) => holds(it, now) && names(it) && it.authoriser !== it.requester,
  );
  const isOverridden = overrides.some((override) => isSound(override, question, category));
  const opensInCrisis = category === 'CRISIS_SUMMARY' || dataClass === 'IDENTITY_DETAIL';
  const tier = facts === null ? 'LOW' : tierByTheBook(facts, requester.id, now);
  const isStatutory = STATUTORY.includes(requester.agency);
  const isSafeguarding = ['SAFEGUARDING', 'CRISIS_RESPONSE'].includes(purpose);
  const uplift =
    tier === 'HIGH' && isStatutory && isSafeguarding && isReal && category === 'SAFEGUARDING_CRITICAL';
  const ceiling = ceilingInTheBook(dataClass, requester.roleTier);
  const isWithin = ceiling === 'yes' || ceiling === 'own' || (ceiling === 'own organisation' && isOwn);
  const asked = { dataClass, category, requester, purpose, now };
  const hasShield = (facts?.shields ?? []).some((shield) => holds(shield, now)) && dataClass === 'ADDRESS';
  const isNamed = facts !== null && objectionByName(facts, asked);
  const claimedOpens = isClaimed && ['IDENTITY_DETAIL', 'KEY_CONTACT', 'MEMBERSHIP'].includes(dataClass);
  const taskOpens = isTasked && category === 'GOVERNANCE';
  const isAuditor = requester.function === 'AUDITOR' && purpose === 'AUDIT' && category === 'GOVERNANCE';
  const isCaseless = ['AUDITOR', 'PUBLISHER'].includes(requester.function);
  const isServed =
    SERVED.includes(purpose) ||
    (purpose === 'AUDIT' && ['AUDITOR', 'GOVERNANCE_LEAD'].includes(requester.function));
  const isCovered =
    PARTNERS.includes(controller ?? '') &&
    PARTNERS.includes(requester.organisation) &&
    SERVED.includes(purpose) &&
    !(controller === 'NHS-MH' && requester.organisation === 'CHARITY');
  const either = (classes: readonly string[]) =>
    classes.length === 0 || classes.includes(dataClass) || classes.includes(published);
  const isProhibited = (facts?.prohibitions ?? []).some(
    (it) =>
      holds(it, now) &&
      either(it.classes) &&
      (it.controllers.length === 0 || it.controllers.some((each) => each === controller)),
  );
  const isDetrimental = (facts?.detriments ?? []).some(
    (it) => holds(it, now) && either(it.classes) && it.controller === controller,
  );
  const governs = ['SUPERVISOR', 'SAFEGUARDING_LEAD', 'GOVERNANCE_LEAD', 'CALDICOTT_GUARDIAN'].includes(
    requester.function,
  );
  const p20 = cellVerdict(question, published, dataClass, category, { tier, isStatutory, isSafeguarding });
  return [
    ['P02', isProhibited, '-LEGAL_PROHIBITION'],
    ['P03', !isServed, '-PURPOSE_INCOMPATIBLE'],
    ['P04', isAuditor && facts !== null, '+GOVERNANCE'],
    ['P04', isCaseless, '-FUNCTION_NOT_PERMITTED'],
    ['P05', !isTied && !inCrisis, '-NOT_FOUND_OR_NOT_PERMITTED'],
    [
      'P05',
      isTied && !isReal && !claimedOpens && !taskOpens && !(inCrisis && opensInCrisis),
      '-RELATIONSHIP_LIMITED',
    ],
    [
      'P06',
      isForeign && !isCovered && !isOverridden && !isOrdered && !(inCrisis && category === 'CRISIS_SUMMARY'),
      '-NO_PROTOCOL',
    ],
    ['P07', hasShield && !overrides.some((it) => it.ground === 'SHIELD') && !isOrdered, '-SHIELDED'],
    ['P08', inCrisis && opensInCrisis, '+CRISIS'],
    ['P09', inCrisis && !isTied, '-CRISIS_SCOPE'],
    ['P10', category === 'CRISIS_SUMMARY' && !inCrisis && isForeign, '-CRISIS_NOT_DECLARED'],
    ['P11', isOrdered, '+COURT_ORDER'],
    ['P12', dataClass === 'POLICE_INTELLIGENCE' && isForeign && !isOverridden, '-ORIGINATOR_CONTROLLED'],
    ['P13', isOverridden, '+OVERRIDE'],
    ['P15', dataClass === 'IDENTITY_DETAIL' || (dataClass === 'ADDRESS' && isReal && !isNamed), '+IDENTITY'],
    ['P15', category === 'GOVERNANCE' && (isWithin || (governs && ceiling !== '–')), '+GOVERNANCE'],
    ['P16', !isWithin && !uplift, '-ROLE_CEILING'],
    ['P17', category === 'ANALYTIC_PROFILE' && requester.organisation !== 'LA-A', '-NOT_KEYHOLDER'],
    [
      'P18',
      isOwn &&
        category !== 'ANALYTIC_PROFILE' &&
        (category !== 'RESTRICTED_CLINICAL' || facts?.kind === 'CHILD'),
      '+INTERNAL',
    ],
    ['P19', isDetrimental, '-DETRIMENT_TEST'],
    ['P20', p20 !== null, p20 ?? ''],
    ['P99', true, '-DEFAULT_DENY'],
  ];
}

function isSound(override: Override, { requester, controller }: Question, category: string): boolean {
  if (category === 'RESTRICTED_OPERATIONAL')
    return controller !== null && override.originatorApproval === controller;
  if (category !== 'RESTRICTED_CLINICAL') return true;
  const people = [override.requester, override.authoriser, override.caldicottGuardian];
  return requester.roleTier === 'CLINICAL' && !people.includes(null) && new Set(people).size === 3;
}

interface Situation {
  tier: string;
  isStatutory: boolean;
  isSafeguarding: boolean;
}

function cellVerdict(
  { facts, requester, now, purpose }: Question,
  published: string,
  dataClass: string,
  category: string,
  { tier, isStatutory, isSafeguarding }: Situation,
): string | null {
  const cell = cellInTheBook(category, tier);
  if (cell === null || facts === null) return null;
  if (cell === 'V') return '-TIER_NOT_OPEN';
  const asked = { requester, purpose: purpose ?? 'none', now };
  let consent = consentByTheBook(facts, { ...asked, dataClass, category });
  if (published !== dataClass && !OBJECTIONS.includes(consent.status)) {
    const asPublished = consentByTheBook(facts, {
      ...asked,
      dataClass: published,
      category: categoryInTheBook(published)!,
    });
    if (OBJECTIONS.includes(asPublished.status)) consent = asPublished;
  }
  const isObjected = OBJECTIONS.includes(consent.status);
  const isValid = VALID.includes(consent.status);
  const plain = isValid ? '+CONSENT' : `-CONSENT_${consent.status}`;
  const isCurrent = isValid && consent.status !== 'REVIEW_DUE';
  const specific = consent.explicit ? '+EXPLICIT_CONSENT' : '-CONSENT_NOT_SPECIFIC';
  const explicit = isCurrent ? specific : `-CONSENT_${consent.status}`;
  if (cell === 'C') return plain;
  if (cell === 'C+') return explicit;
  if (cell === 'D!') {
    if (isStatutory && isSafeguarding && !isObjected) return '+DUTY';
    return ['ROUTINE_COORDINATION', 'FUNCTIONAL_ENGAGEMENT'].includes(category) ? plain : explicit;
  }
  if (isStatutory && isSafeguarding) return isObjected ? '+DUTY_OVER_OBJECTION' : '+DUTY';
  if (isSafeguarding && !isObjected && ['RISK_ALERT', 'CRISIS_PLAN'].includes(dataClass)) return '+DUTY';
  return explicit.startsWith('+') || isStatutory ? explicit : '-NON_STATUTORY_RECIPIENT';
}
