import type { RiskTier } from '../../../policies/words.ts';
import { type ConsentModel, type ConsentStep, decide, notAsked, objects } from './consent.ts';

/** The lifecycles of one child's records, told by hand from policy.md §1, §3, §5, §6: it shares nothing with what runs. */
export interface Model {
  now: number;
  tier: { now: RiskTier; before: RiskTier; by: string; second: boolean; version: number } | null;
  override: {
    by: string;
    to: number;
    version: number;
    state: 'REQUESTED' | 'REJECTED' | 'AUTHORISED' | 'REVOKED';
    /** Of assessments, for the emergency doctor; else of concerns, for the detective. */
    clinical: boolean;
    consulted: boolean;
  } | null;
  /** The charity worker's. */
  tie: { kind: 'SELF_CLAIMED' | 'TEAM'; to: number; version: number } | null;
  shield: { version: number; by: string } | null;
  prohibition: { version: number } | null;
  detriment: { version: number; by: string } | null;
  consent: ConsentModel;
  /** The out-of-hours worker's, who has nothing else to do with the family. */
  crisis: { to: number; version: number } | null;
}

export type Step =
  | { kind: 'setTier'; user: string; tier: RiskTier }
  | { kind: 'confirmTier' | 'rejectTier'; user: string }
  | { kind: 'request'; user: string; hours: number; clinical: boolean }
  | { kind: 'authorise' | 'reject' | 'revoke' | 'consult'; user: string }
  | { kind: 'declare' }
  | { kind: 'giveBack' }
  | { kind: 'claim' }
  | { kind: 'confirmTie' | 'endTie'; user: string }
  | { kind: 'shield' | 'unshield' | 'prohibit' | 'unprohibit' | 'find' | 'unfind'; user: string }
  | { kind: 'consent'; step: ConsentStep }
  | { kind: 'wait'; hours: number };

export const hour = 3_600_000;
const works = ['u-sw', 'u-sl', 'u-ds', 'u-hv'];
const leads = ['u-sw', 'u-sl'];

export const untouched = (now: number): Model => ({
  now,
  tier: null,
  override: null,
  tie: null,
  shield: null,
  prohibition: null,
  detriment: null,
  consent: notAsked(),
  crisis: null,
});

/** Takes a step where it may be taken; false: it may not, and nothing is different afterwards. */
export function take(model: Model, step: Step): boolean {
  switch (step.kind) {
    case 'setTier':
      return setTier(model, step);
    case 'confirmTier':
    case 'rejectTier': {
      const { tier } = model;
      if (tier?.now !== 'HIGH' || tier.second || tier.by === step.user || !works.includes(step.user))
        return false;
      // In this household nobody else sets it than one of each organisation, beside the two who lead.
      if (step.kind === 'rejectTier' && !leads.includes(step.user)) {
        // An objection: it is recorded, and HIGH stays to be confirmed or rejected.
        tier.version += 1;
        return true;
      }
      if (step.kind === 'rejectTier') tier.now = tier.before;
      tier.second = true;
      tier.version += 1;
      return true;
    }
    case 'claim':
      if (model.tie && model.tie.to > model.now) return false;
      model.tie = { kind: 'SELF_CLAIMED', to: model.now + 24 * hour, version: 1 };
      return true;
    case 'confirmTie':
    case 'endTie':
      return changeTie(model, step);
    case 'consent':
      return decide(model.consent, step.step);
    case 'wait':
      model.now += step.hours * hour;
      return true;
    case 'declare':
    case 'giveBack':
      return changeCrisis(model, step.kind);
    case 'request':
    case 'consult':
    case 'authorise':
    case 'reject':
    case 'revoke':
      return changeOverride(model, step);
    default:
      return changeFact(model, step);
  }
}

function setTier(model: Model, { user, tier }: { user: string; tier: RiskTier }): boolean {
  // The first assessment is recorded whatever it finds.
  if (!works.includes(user) || tier === model.tier?.now) return false;
  // The council leads: it alone lowers HIGH.
  if (model.tier?.now === 'HIGH' && !leads.includes(user)) return false;
  const { tier: old } = model;
  const waiting = old?.now === 'HIGH' && !old.second;
  const before = old === null ? 'LOW' : waiting ? old.before : old.now;
  model.tier = { now: tier, before, by: user, second: tier !== 'HIGH', version: (old?.version ?? 0) + 1 };
  return true;
}

function changeTie(model: Model, { kind, user }: { kind: 'confirmTie' | 'endTie'; user: string }): boolean {
  const { tie } = model;
  if (tie === null || tie.to <= model.now) return false;
  if (kind === 'confirmTie') {
    if (tie.kind !== 'SELF_CLAIMED' || !leads.includes(user)) return false;
    Object.assign(tie, { kind: 'TEAM', to: Number.POSITIVE_INFINITY, version: 2 });
    return true;
  }
  if (!['u-sl', 'u-vcs'].includes(user)) return false;
  model.tie = null;
  return true;
}

function changeOverride(
  model: Model,
  step: Extract<Step, { kind: 'request' | 'consult' | 'authorise' | 'reject' | 'revoke' }>,
) {
  const { override: old, now } = model;
  if (step.kind === 'request') {
    const { clinical, hours } = step;
    if (!works.includes(step.user) || hours > (clinical ? 24 : 72)) return false;
    const asked = { by: step.user, to: now + hours * hour, version: 1, clinical, consulted: false };
    model.override = { ...asked, state: 'REQUESTED' };
    return true;
  }
  if (step.kind === 'consult') {
    if (old?.state !== 'REQUESTED' || !old.clinical || old.consulted) return false;
    if (step.user !== 'u-cg' || old.to <= now) return false;
    old.consulted = true;
    old.version += 1;
    return true;
  }
  if (old === null || !works.includes(step.user)) return false;
  if (step.kind === 'revoke') {
    if (old.state !== 'AUTHORISED' || old.to <= now || ![old.by, 'u-sl'].includes(step.user)) return false;
  } else {
    // What is asked for is for the detective or the emergency doctor.
    if (old.state !== 'REQUESTED' || step.user !== 'u-sl' || old.by === 'u-sl') return false;
    if (step.kind === 'authorise' && (old.to <= now || (old.clinical && !old.consulted))) return false;
  }
  old.state = ({ authorise: 'AUTHORISED', reject: 'REJECTED', revoke: 'REVOKED' } as const)[step.kind];
  old.version += 1;
  return true;
}

type FactStep = Extract<
  Step,
  { kind: 'shield' | 'unshield' | 'prohibit' | 'unprohibit' | 'find' | 'unfind' }
>;

function changeFact(model: Model, { kind, user }: FactStep): boolean {
  const of = {
    shield: 'shield',
    unshield: 'shield',
    prohibit: 'prohibition',
    unprohibit: 'prohibition',
    find: 'detriment',
    unfind: 'detriment',
  } as const;
  const fact = of[kind];
  if (kind.startsWith('un')) {
    if (model[fact] === null) return false;
    // A finding is ended by who made it, or a lead of theirs.
    if (user !== 'u-sl' && !(fact === 'detriment' && model.detriment?.by === user)) return false;
    // Nobody lifts the shield that they put up.
    if (fact === 'shield' && model.shield?.by === user) return false;
    model[fact] = null;
    return true;
  }
  // A finding about social care's records is social care's.
  if (model[fact] !== null || !works.includes(user) || (fact === 'detriment' && !leads.includes(user)))
    return false;
  if (fact === 'prohibition') model.prohibition = { version: 1 };
  else model[fact] = { version: 1, by: user };
  return true;
}

function changeCrisis(model: Model, kind: 'declare' | 'giveBack'): boolean {
  const { crisis, now } = model;
  const isOn = crisis !== null && crisis.to > now;
  if (isOn === (kind === 'declare')) return false;
  model.crisis = isOn ? { to: now, version: 2 } : { to: now + 4 * hour, version: 1 };
  return true;
}

export type Onlooker = 'u-ds' | 'u-pc' | 'u-vcs' | 'u-ed' | 'u-edt';

/** Which of these fields of the child a user sees; null: not even that there is one. */
export function maskOf(model: Model, user: Onlooker): Record<string, boolean> | null {
  const { tier, override, tie, now, consent } = model;
  const agreed = consent.stands === 'GIVEN';
  const address = model.shield === null;
  if (user === 'u-edt') {
    if (model.crisis === null || model.crisis.to <= now) return null;
    return {
      identity: true,
      address: false,
      attendance: false,
      protectionStatus: false,
      crisisSummary: true,
    };
  }
  if (user === 'u-vcs') {
    if (tie === null || tie.to <= now) return null;
    return {
      identity: true,
      address: address && tie.kind === 'TEAM',
      attendance: agreed && tie.kind === 'TEAM',
      functionalConcerns: false,
      protectionStatus: false,
    };
  }
  const waits = tier?.now === 'HIGH' && !tier.second && tier.by === user;
  const seen = waits ? tier.before : tier?.now;
  const high = seen === 'HIGH';
  // At HIGH there is a duty, unless there is an objection; below it takes consent.
  const attendance = high ? !objects(consent) : agreed;
  const concerning = high ? !objects(consent) : seen === 'MODERATE' && agreed;
  const inForce = override?.state === 'AUTHORISED' && override.to > now;
  if (user === 'u-ed') return { assessments: (high && !objects(consent)) || (inForce && override.clinical) };
  const open = user === 'u-ds' && inForce && !override.clinical;
  const concerns =
    model.prohibition === null && (open || (user === 'u-ds' && concerning && model.detriment === null));
  return { identity: true, address, attendance, functionalConcerns: concerns, protectionStatus: high };
}
