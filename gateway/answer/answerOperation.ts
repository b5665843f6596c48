import { randomUUID } from 'node:crypto';
import type { LedgerOperation } from '../../records/ledger/types.ts';
import { executePlan } from '../execute/executePlan.ts';
import { createDecisions } from '../gate/decisions.ts';
import { createFetchGate } from '../gate/gateFetch.ts';
import { createGateInputs, type UsedInput } from '../gate/gateInputs.ts';
import { openGates } from '../gate/openGates.ts';
import { createSubjects } from '../gate/subjects.ts';
import type { Prepared } from '../prepare/prepare.ts';
import { describeFailure } from '../refuse/describeFailure.ts';
import { introspect } from '../respond/introspect.ts';
import { listErrors } from '../respond/listErrors.ts';
import { markFailures } from '../respond/markFailures.ts';
import { createNotes } from '../respond/notes.ts';
import { outcomeOf } from '../respond/outcomes.ts';
import { peopleNamed } from '../respond/peopleNamed.ts';
import { shapeAnswer } from '../respond/shapeAnswer.ts';
import { tellDisclosure } from '../respond/tellDisclosure.ts';
import { tellSubject } from '../respond/tellSubject.ts';
import { createTell } from '../respond/tellWithheld.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import type { Asking, Environment } from './environment.ts';
import type { PendingAnswer } from './governedRequest.ts';
import { raiseAlarm } from './raiseAlarm.ts';
import { writeRecord } from './writeRecord.ts';

interface Answering {
  readonly environment: Environment;
  readonly snapshot: Snapshot;
  readonly prepared: Prepared;
  readonly variables: { readonly [name: string]: unknown };
  /** Whom each root field names, by position. */
  readonly named: readonly (string | null)[];
  readonly asking: Asking;
  readonly about: Pick<LedgerOperation, 'operationName' | 'documentHash'>;
}

/**
 * One operation from its plan to an answer that waits for its record: fetches behind gate 1, merges, opens gate 2,
 * shapes. Each call decides on facts read anew.
 */
export async function answerOperation(answering: Answering): Promise<PendingAnswer> {
  const { environment, snapshot, prepared, variables, named, asking, about } = answering;
  const { agreement, logger } = environment;
  const { requester, purpose } = asking;
  const errand = { requester, purpose, operationId: randomUUID() };
  const report = (error: unknown): void =>
    logger.error({ failure: describeFailure(error), operation: errand.operationId }, 'policy failure');
  const deciding = { agreement, requester, purpose, now: momentOf(environment.clock) };
  const subjects = createSubjects(deciding, environment.readFacts);
  const decisions = createDecisions(agreement, subjects, report);
  const used: UsedInput[] = [];
  const notes = createNotes();
  const gateInputs = createGateInputs({
    agreement,
    purpose,
    classification: snapshot.classification,
    decisions,
    used,
    unaskedRecord: notes.unaskedRecord,
  });
  const gate = createFetchGate({ errand, decisions, gatesOf: snapshot.fetchGates, gateInputs });

  const readNamed = () => decisions.load(namedSubjects(prepared, named));
  const isChange = prepared.operation.operation === 'mutation';
  const [{ data, errors }] = await Promise.all([
    executePlan(prepared.planned, { variables: { ...variables }, send: environment.send, gate }),
    isChange ? undefined : readNamed(),
  ]);
  if (isChange) await readNamed();
  markFailures(data, errors);

  const context = { requester, purpose, decisions };
  const opened = await openGates(prepared.answer, data, snapshot.guard, context);
  await decisions.load({ people: peopleNamed(opened) });
  const shaped = shapeAnswer({
    plan: prepared.answer,
    data,
    opened,
    notes,
    isKnown: decisions.isKnown,
    mayName: decisions.mayName,
    introspection: introspect(snapshot.schema, prepared, variables),
  });
  raiseAlarm(logger, errand.operationId, notes, errors);
  const outcomes = notes.occurrences.map(outcomeOf);
  const tell = createTell(agreement, requester);
  const told = outcomes.map((outcome) => tellSubject(outcome, tell));
  return {
    data: JSON.stringify(shaped),
    errors: listErrors(notes, told, errors),
    disclosure: tellDisclosure(notes, told, tell, (person) => decisions.isKnown(person, 'PERSON')),
    record: writeRecord({
      environment,
      snapshot,
      prepared,
      named,
      about,
      errand,
      now: deciding.now(),
      notes,
      outcomes,
      subjects,
      used,
    }),
  };
}

/** Whom the operation names itself: their facts are read while the spine is asked, or once it has made its change. */
function namedSubjects({ rootFields }: Prepared, named: Answering['named']) {
  const people: string[] = [];
  const families: string[] = [];
  for (const [at, field] of rootFields.entries()) {
    const id = named[at];
    if (id) (field.entity === 'FAMILY' ? families : people).push(id);
  }
  return { people, families };
}

/**
 * The one moment at which an operation decides: that of its first decision. What a change began has begun by then.
 */
function momentOf({ now }: Environment['clock']): () => number {
  let at: number | undefined;
  return () => {
    at ??= now();
    return at;
  };
}
