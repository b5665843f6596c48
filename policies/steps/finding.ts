/** What reviewing a disclosure found; IN_ORDER asks for nothing more. */
export type FindingKind = 'IN_ORDER' | 'TRAINING_NEED' | 'DESIGN_FLAW' | 'BREACH' | 'COMPLAINT';
export type FindingStep = 'INVESTIGATED' | 'CORRECTED' | 'CLOSED';
/** Where a finding stands: recorded, or the last step with it. */
export type FindingStatus = 'RECORDED' | FindingStep;

type Ways = Readonly<Partial<Record<FindingStatus, readonly FindingStep[]>>>;

const looked: Ways = {
  RECORDED: ['INVESTIGATED'],
  INVESTIGATED: ['CORRECTED', 'CLOSED'],
  CORRECTED: ['CLOSED'],
};
const acted: Ways = { RECORDED: ['CORRECTED'], CORRECTED: ['CLOSED'] };

const ways: Readonly<Record<FindingKind, Ways>> = {
  IN_ORDER: {},
  TRAINING_NEED: acted,
  DESIGN_FLAW: acted,
  BREACH: looked,
  COMPLAINT: looked,
};

/** The steps that may come next; none: the finding is closed. */
export function nextSteps(kind: FindingKind, status: FindingStatus): readonly FindingStep[] {
  return ways[kind][status] ?? [];
}

/** The kind of task that somebody has, as long as a finding stands there; null: nobody has to do anything. */
export function taskOf(kind: FindingKind, status: FindingStatus): string | null {
  const [next] = nextSteps(kind, status);
  if (next === undefined) return null;
  if (next === 'INVESTIGATED') return kind === 'COMPLAINT' ? 'ANSWER_COMPLAINT' : 'INVESTIGATE_BREACH';
  return next === 'CORRECTED' ? 'CORRECTIVE_ACTION' : 'CLOSE_FINDING';
}
