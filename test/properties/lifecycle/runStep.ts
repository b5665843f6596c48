import type { Change } from '../../support/change.ts';
import { hour, type Model, type Step } from './model.ts';

/** The ids of the records that the steps made. */
export interface Made {
  override: string;
  tie: string;
  shield: string;
  prohibition: string;
  detriment: string;
  crisis: string;
}

const said = { reason: 'As found today' };
const evidence = 'As recorded today';
const classes = ['FUNCTIONAL_CONCERN'];

/** Takes a step through the front door; the code of the refusal, null: it was done. */
export async function runStep(
  change: Change,
  made: Made,
  model: Model,
  step: Exclude<Step, { kind: 'wait' | 'consent' | 'declare' }>,
  stale: number,
): Promise<string | null> {
  const subject = 'maya';
  const at = (version = 0) => ({ expectedVersion: version + stale });
  const keep = async (name: keyof Made, ...call: Parameters<Change>) => {
    const { code, id } = await change(...call);
    if (code === null) made[name] = id;
    return code;
  };
  const run = async (...call: Parameters<Change>) => (await change(...call)).code;
  const end = (name: 'shield' | 'prohibition' | 'detriment') => ({
    record: made[name],
    ...at(model[name]?.version),
    how: 'ENDED',
    ...said,
  });
  switch (step.kind) {
    case 'setTier': {
      const why = { basis: 'Assessed', planUpdate: 'Changed' };
      return run(step.user, 'setRiskTier', { subject, tier: step.tier, ...why, ...at(model.tier?.version) });
    }
    case 'confirmTier':
      return run(step.user, 'confirmRiskTier', { subject, ...at(model.tier?.version) });
    case 'rejectTier':
      return run(step.user, 'rejectRiskTier', { subject, ...at(model.tier?.version), ...said });
    case 'request': {
      const expiresAt = new Date(model.now + step.hours * hour).toISOString();
      const harm = { ifShared: 'Little harm', ifNotShared: 'Much harm' };
      const what = step.clinical
        ? { classes: ['ASSESSMENT_SUMMARY'], recipients: ['u-ed'] }
        : { classes, recipients: ['u-ds'] };
      const asked = { subject, ground: 'SIGNIFICANT_HARM', ...what, ...harm, expiresAt };
      return keep('override', step.user, 'requestOverride', asked);
    }
    case 'authorise':
    case 'reject':
    case 'revoke': {
      const family = step.kind === 'authorise' ? { family: { decision: 'INFORMED' } } : {};
      const which = { override: made.override, ...at(model.override?.version), ...said, ...family };
      return run(step.user, `${step.kind}Override`, which);
    }
    case 'consult': {
      const which = { override: made.override, ...at(model.override?.version), ...said };
      return run(step.user, 'recordCaldicottConsultation', which);
    }
    case 'giveBack': {
      const which = { crisis: made.crisis, ...at(model.crisis?.version), ...said };
      return run('u-edt', 'endCrisis', which, { purpose: 'CRISIS_RESPONSE' });
    }
    case 'claim':
      return keep('tie', 'u-vcs', 'startRelationship', { subject, kind: 'SELF_CLAIMED', ...said });
    case 'confirmTie':
      return run(step.user, 'confirmRelationship', { relationship: made.tie, ...at(model.tie?.version) });
    case 'endTie':
      return run(step.user, 'endRelationship', {
        relationship: made.tie,
        ...at(model.tie?.version),
        ...said,
      });
    case 'shield':
      return keep('shield', step.user, 'shieldAddress', { subject, evidence });
    case 'prohibit':
      return keep('prohibition', step.user, 'recordProhibition', {
        subject,
        classes,
        basis: 'COURT',
        evidence,
      });
    case 'find':
      return keep('detriment', step.user, 'recordDetriment', { subject, classes, evidence });
    case 'unshield':
      return run(step.user, 'unshieldAddress', end('shield'));
    case 'unprohibit':
      return run(step.user, 'endProhibition', end('prohibition'));
    case 'unfind':
      return run(step.user, 'endDetriment', end('detriment'));
  }
}
