import type { OpenedGate, OpenedGates } from '../gate/openGates.ts';
import { planFor, readSubject } from '../gate/openGates.ts';
import type { FieldPlan, ObjectPlan, OutputPlan, SubjectPlan } from '../prepare/answerPlan.ts';
import { reserved } from '../prepare/reserved.ts';
import type { AnswerPath } from './answerPath.ts';
import { isFailed } from './markFailures.ts';
import type { Notes, PassedGates } from './notes.ts';

export interface ShapeInput {
  readonly plan: ObjectPlan;
  /** The merged, unshaped answer. It is only read: an operation may be shaped again on fresh facts. */
  readonly data: object;
  readonly opened: OpenedGates;
  readonly isKnown: (subject: string, kind: SubjectPlan['kind']) => boolean;
  /** Whether an organisation may be named as a source to this requester, about this subject. */
  readonly mayName: (subject: string, source: string, organisation: string) => boolean;
  readonly introspection: { readonly [key: string]: unknown };
  readonly notes: Notes;
}

/** What stands around a value while it is shaped. A class, because spread literals cost a hidden class each. */
class Surroundings {
  readonly subject: string | null;
  readonly gates: readonly OpenedGate[] | null;
  /** What came through them so far. */
  readonly passed: PassedGates;
  /** Kept where a data subject may stand below: nobody else is told about by path. */
  readonly path: AnswerPath | null;
  /** Of the record that the value lies in. */
  readonly controller: string | null;
  /** The open gate that the value lies under; where it fails, the gate's whole field is unavailable. */
  readonly current: OpenedGate | null;

  constructor(
    subject: string | null,
    gates: readonly OpenedGate[] | null,
    passed: PassedGates,
    path: AnswerPath | null,
    controller: string | null,
    current: OpenedGate | null,
  ) {
    this.subject = subject;
    this.gates = gates;
    this.passed = passed;
    this.path = path;
    this.controller = controller;
    this.current = current;
  }

  at(path: AnswerPath | null): Surroundings {
    const { subject, gates, passed, controller, current } = this;
    return new Surroundings(subject, gates, passed, path, controller, current);
  }

  under(gate: OpenedGate, path: AnswerPath | null): Surroundings {
    return new Surroundings(this.subject, this.gates, this.passed, path, this.controller, gate);
  }

  /** The last record's, which most often is the next one's, too. */
  #record: Surroundings | null = null;

  inRecordOf(controller: string): Surroundings | null {
    if (this.#record?.controller === controller) return this.#record;
    if (!this.current?.verdict.open.includes(controller)) return null;
    this.#record = this.#inside(controller);
    return this.#record;
  }

  #inside(controller: string): Surroundings {
    return new Surroundings(this.subject, this.gates, this.passed, this.path, controller, this.current);
  }
}

/** Not a value: what makes the nearest nullable field above null. */
const BROKEN = Symbol('broken');
/** Not a value: what is left out of a list, and null elsewhere. */
const GONE = Symbol('gone');

/**
 * Gate 2, enforced: the one pass that makes the answer. Nothing comes out that is not in the plan, of the right shape,
 * under an open gate and of an open controller. What is withheld, what could not be had and what was shown is noted.
 */
export function shapeAnswer(run: ShapeInput): Record<string, unknown> | null {
  const shaped = shapeFields(run, run.plan, run.data, outside);
  return shaped === BROKEN ? null : (shaped as Record<string, unknown>);
}

const outside = new Surroundings(null, null, [], null, null, null);

function shapeObject(
  run: ShapeInput,
  plan: ObjectPlan,
  value: object,
  around: Surroundings,
): object | symbol {
  if (!plan.subject) return shapeFields(run, plan, value, around);
  const subject = readSubject(plan.subject, value);
  if (subject === null || !run.isKnown(subject, plan.subject.kind)) return GONE;
  const gates = run.opened.get(plan.subject)?.get(subject) ?? null;
  const { path } = around;
  const passed = gates ? run.notes.subject(subject, gates, path) : [];
  return shapeFields(run, plan, value, new Surroundings(subject, gates, passed, path, null, null));
}

function shapeFields(
  run: ShapeInput,
  plan: ObjectPlan,
  value: object,
  around: Surroundings,
): object | symbol {
  const answer: Record<string, unknown> = {};
  for (const field of plan.fields) {
    const given = (value as Record<string, unknown>)[field.key];
    // Most of an answer: text that is shown or not with what stands around it.
    const leaf = typeof given === 'string' ? field.plainLeaf?.(given) : undefined;
    const shaped = leaf ?? shapeField(run, plan, field, given, around);
    if (shaped === BROKEN) return BROKEN;
    answer[field.key] = shaped;
  }
  return answer;
}

function shapeField(
  run: ShapeInput,
  plan: ObjectPlan,
  field: FieldPlan,
  value: unknown,
  around: Surroundings,
): unknown {
  if (field.role === 'TYPENAME') return plan.typeName;
  // Not what a source wrote beside it: whom the object was decided for is who it says it is.
  if (field.role === 'SUBJECT') return around.subject;
  if (field.role === 'INTROSPECTION') return run.introspection[field.key];
  if (field.gate) return shapeGated(run, field, value, around);
  const inside = field.leadsToSubject ? around.at({ previous: around.path, key: field.key }) : around;
  if (field.role === 'NAMESPACE') return shapeNamespace(run, field, value, inside);
  if (field.role === 'ORGANISATION' && !mayName(run, value, around)) return null;
  const shaped = shapeOutput(run, field.output, value, inside);
  if (plan === run.plan) return shapeRoot(run, field, value, shaped);
  if (shaped !== BROKEN && shaped !== GONE) return shaped;
  return field.output.nonNull || (shaped === BROKEN && around.current) ? BROKEN : null;
}

/** A root field that stays null is told alike for a person who does not exist and one who may not be known. */
function shapeRoot(run: ShapeInput, field: FieldPlan, value: unknown, shaped: unknown): unknown {
  const isEntity = field.output.object?.single?.subject?.isEntity;
  if (shaped === BROKEN) run.notes.sourceFailed(field.key);
  else if (isEntity && (shaped === GONE || shaped === null)) run.notes.unknown(field.key);
  if (shaped !== BROKEN && shaped !== GONE && !isFailed(value)) return shaped;
  return field.output.nonNull ? BROKEN : null;
}

function shapeGated(run: ShapeInput, field: FieldPlan, value: unknown, around: Surroundings): unknown {
  const gate = around.gates?.[field.gate!.index];
  if (gate?.gate !== field.gate || !gate.mayShow || !gate.verdict.isOpen) return null;
  const open = gate.verdict.open;
  if (around.controller !== null && open.length > 0 && !open.includes(around.controller)) return null;
  const path = field.leadsToSubject ? { previous: around.path, key: field.key } : null;
  const inside = around.under(gate, path);
  const shaped = value === undefined ? BROKEN : shapeOutput(run, field.output, value, inside);
  if (shaped === BROKEN) run.notes.unavailable(around.passed, gate);
  return shaped === BROKEN || shaped === GONE ? null : shaped;
}

function shapeNamespace(run: ShapeInput, field: FieldPlan, value: unknown, around: Surroundings): unknown {
  const plan = field.output.object?.single;
  const present = typeof value === 'object' && value !== null ? value : {};
  return plan ? shapeFields(run, plan, present, around) : BROKEN;
}

function shapeOutput(run: ShapeInput, output: OutputPlan, value: unknown, around: Surroundings): unknown {
  if (value === null) return output.nonNull ? BROKEN : null;
  if (value === undefined || isFailed(value)) return BROKEN;
  if (output.leaf) return output.leaf(value) ?? BROKEN;
  if (output.element) return Array.isArray(value) ? shapeList(run, output.element, value, around) : BROKEN;
  if (typeof value !== 'object' || Array.isArray(value)) return BROKEN;
  const plan = planFor(output, value);
  if (!plan) return BROKEN;
  return output.isRecord ? shapeRecord(run, plan, value, around) : shapeObject(run, plan, value, around);
}

function shapeList(
  run: ShapeInput,
  element: OutputPlan,
  values: readonly unknown[],
  around: Surroundings,
): unknown {
  const list: unknown[] = [];
  for (const value of values) {
    const { path } = around;
    const inside = path ? around.at({ previous: path, key: list.length }) : around;
    const shaped = shapeOutput(run, element, value, inside);
    if (shaped === BROKEN && (element.nonNull || around.current)) return BROKEN;
    if (shaped !== GONE) list.push(shaped === BROKEN ? null : shaped);
  }
  return list;
}

/** A record is shown by its controller: one that says none, or a closed one, is not there. */
function shapeRecord(run: ShapeInput, plan: ObjectPlan, value: object, around: Surroundings): unknown {
  const record = value as Record<string, unknown>;
  const source = record[reserved.source] as { organisation?: unknown } | null | undefined;
  const controller = source?.organisation;
  const inside = typeof controller === 'string' ? around.inRecordOf(controller) : null;
  if (inside === null) {
    run.notes.unaskedRecord();
    return GONE;
  }
  run.notes.record(around.passed, around.current!, controller as string, record[reserved.provenance]);
  return shapeObject(run, plan, value, inside);
}

function mayName(run: ShapeInput, organisation: unknown, around: Surroundings): boolean {
  const source = around.current?.gate.source;
  if (typeof organisation !== 'string' || around.subject === null || source === undefined) return false;
  return run.mayName(around.subject, source, organisation);
}
