import { BoundedCache } from '../../database/boundedCache.ts';
import { numberOf } from '../numberOf.ts';
import type { GatePlan, ObjectPlan, OutputPlan, SubjectPlan } from '../prepare/answerPlan.ts';
import { reserved } from '../prepare/reserved.ts';
import { remember } from '../remember.ts';
import type { Guard, GuardContext } from './guard.ts';
import type { SubjectVerdicts } from './subjectVerdicts.ts';
import type { Verdict } from './verdict.ts';

/** What gate 2 said of one data subject at one place of the operation: a verdict for each gate, by its index. */
export interface OpenedGate {
  readonly gate: GatePlan;
  readonly verdict: Verdict;
  /** The guard's own word. Nothing is shown without it, whatever the verdict says. */
  readonly mayShow: boolean;
}

/** By place of the operation, then by data subject. */
export type OpenedGates = ReadonlyMap<SubjectPlan, ReadonlyMap<string, readonly OpenedGate[]>>;

type OpenedBefore = WeakMap<SubjectVerdicts, readonly OpenedGate[]>;

/** By place, then by everything that was decided about a data subject: what the guard said of it. */
const openedBefore = new WeakMap<SubjectPlan, OpenedBefore>();

/**
 * Gate 2: finds every data subject of the merged answer, reads the facts of those not met before in one query, and
 * asks the guard once for each (data subject, classified coordinate), however many values lie below. What it said for
 * the very same verdicts, at the same place of the same document, it is not asked again.
 */
export async function openGates(
  plan: ObjectPlan,
  data: object,
  guard: Guard,
  context: GuardContext,
): Promise<OpenedGates> {
  const met = findSubjects(plan, data);
  await context.decisions.load(idsByKind(met));
  const opened = new Map<SubjectPlan, Map<string, readonly OpenedGate[]>>();
  const asked: Promise<unknown>[] = [];
  for (const [place, ids] of met) {
    const bySubject = new Map<string, readonly OpenedGate[]>();
    const before = remember(openedBefore, place, () => new WeakMap());
    opened.set(place, bySubject);
    for (const id of ids) {
      const gates = before.get(context.decisions.verdicts(id));
      if (gates) bySubject.set(id, gates);
      else asked.push(open(place, id, before, bySubject));
    }
  }
  if (asked.length > 0) await Promise.all(asked);
  return opened;

  async function open(
    place: SubjectPlan,
    id: string,
    before: OpenedBefore,
    bySubject: Map<string, readonly OpenedGate[]>,
  ): Promise<void> {
    const gates = await openAll(place.gates, id, guard, context);
    // A guard that failed may have an answer the next time.
    const isAnswered = gates.every(({ verdict, mayShow }) => mayShow === verdict.isOpen);
    const kept = isAnswered ? alike(place, gates) : gates;
    if (isAnswered) before.set(context.decisions.verdicts(id), kept);
    bySubject.set(id, kept);
  }
}

function openAll(
  gates: readonly GatePlan[],
  subject: string,
  guard: Guard,
  context: GuardContext,
): Promise<OpenedGate[]> {
  return Promise.all(
    gates.map(async (gate) => {
      const verdict = context.decisions.verdict(subject, gate.source, gate.dataClass);
      const mayShow = await guard.mayShow(gate.typeName, gate.fieldName, subject, context);
      return { gate, verdict, mayShow };
    }),
  );
}

/** One list for all who stand at the same place and have the very same verdicts there. */
function alike(place: SubjectPlan, gates: readonly OpenedGate[]): readonly OpenedGate[] {
  const ofPlace = remember(alikeGates, place, () => new BoundedCache(mostLists));
  const key = gates.map(({ verdict }) => numberOf(verdict)).join();
  return remember(ofPlace, key, () => gates);
}

const alikeGates = new WeakMap<SubjectPlan, BoundedCache<string, readonly OpenedGate[]>>();
const mostLists = 500;

function idsByKind(met: ReadonlyMap<SubjectPlan, ReadonlySet<string>>) {
  const people: string[] = [];
  const families: string[] = [];
  for (const [plan, ids] of met) (plan.kind === 'FAMILY' ? families : people).push(...ids);
  return { people: [...new Set(people)], families: [...new Set(families)] };
}

/** Every data subject in the merged answer, by place; goes only where one can be. */
export function findSubjects(root: ObjectPlan, data: object): Map<SubjectPlan, Set<string>> {
  const met = new Map<SubjectPlan, Set<string>>();
  visit(root, data);
  return met;

  function visit(plan: ObjectPlan, value: object): void {
    if (plan.subject) {
      const id = readSubject(plan.subject, value);
      if (id !== null) {
        const ids = met.get(plan.subject);
        if (ids) ids.add(id);
        else met.set(plan.subject, new Set([id]));
      }
    }
    for (const field of plan.fields) {
      if (field.leadsToSubject) visitOutput(field.output, (value as Record<string, unknown>)[field.key]);
    }
  }

  function visitOutput(output: OutputPlan, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (output.element) {
      if (Array.isArray(value)) for (const item of value) visitOutput(output.element, item);
      return;
    }
    const plan = planFor(output, value);
    if (plan) visit(plan, value);
  }
}

/** The plan of a composite value: by its concrete type where several are possible. */
export function planFor(output: OutputPlan, value: object): ObjectPlan | null {
  if (!output.object) return null;
  if (output.object.single) return output.object.single;
  const typeName = (value as Record<string, unknown>)[reserved.type];
  return (typeof typeName === 'string' && output.object.byType.get(typeName)) || null;
}

/** The id that an object's reserved key carries; null: it carries none, so nothing can be decided about it. */
export function readSubject(plan: SubjectPlan, value: object): string | null {
  let at: unknown = (value as Record<string, unknown>)[reserved.subject];
  for (let depth = 1; depth < plan.depth; depth++) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[reserved.subject] : null;
  }
  return typeof at === 'string' && at !== '' ? at : null;
}
