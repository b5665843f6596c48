import { protocolCovers } from '../../policies/agreement/protocolCovers.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Purpose } from '../../policies/words.ts';
import type { Classification } from '../../schema/classification/types.ts';
import type { Entity, JsonObject } from '../execute/types.ts';
import type { EntityFetch, RequiredField, RequiredSelection } from '../plan/plannedOperation.ts';
import { reserved } from '../prepare/reserved.ts';
import type { Decisions } from './decisions.ts';
import type { Verdict } from './verdict.ts';

/** A representation as it may travel: inputs that may not are null, in a copy. */
export type GateInputs = (fetch: EntityFetch, entity: Entity, person: string) => JsonObject;

/** An input that went to another agency; recorded as USED_NOT_SHOWN. */
export interface UsedInput {
  readonly subject: string;
  readonly verdict: Verdict;
  readonly field: string;
}

/**
 * Decides what `@requires` may carry to another agency: only a value that this requester may see and whose class and
 * purpose the agreement opens between the two organisations' records. Else null goes: stripped is not null, a missing
 * input would make the whole later fetch disappear. A record goes by its true controller, as it is shown by it: one
 * that says none, or a closed one, is not there.
 */
export function createGateInputs(input: {
  agreement: Agreement;
  purpose: Purpose;
  classification: Classification;
  decisions: Decisions;
  used: UsedInput[];
  /** Told of each record that a source sent although its controller was not asked. */
  unaskedRecord: () => void;
}): GateInputs {
  const { agreement, purpose, classification, decisions, used, unaskedRecord } = input;
  return (fetch, entity, person) => {
    if (!fetch.requires.some(carriesInput)) return entity.representation;
    const at = { fetch, person, path: '', open: [], controller: null };
    return copyAllowed(entity.representation, fetch.requires, at) as JsonObject;
  };

  function copyAllowed(value: JsonObject, selections: readonly RequiredSelection[], at: At): JsonObject {
    const copy: JsonObject = { ...value };
    for (const selection of selections) {
      if (selection.kind === 'FRAGMENT') {
        Object.assign(copy, copyAllowed(copy, selection.selections, at));
      } else if (!selection.isKey && selection.responseName in copy) {
        copy[selection.responseName] = inputOf(copy[selection.responseName], selection, at);
      }
    }
    // Who holds a record is for the gates to know, not for whoever is asked.
    const { [reserved.source]: _controller, ...sent } = copy;
    return sent;
  }

  function inputOf(value: unknown, field: RequiredField, at: At): unknown {
    const path = at.path ? `${at.path}.${field.name}` : field.name;
    if (field.responseName === reserved.source) return value;
    if (isAboutAnother(field.selections)) return null;
    const open = openFor(field, { ...at, path });
    if (open === null) return null;
    if (!field.selections) return value;
    return copyBelow(value, field.selections, { ...at, path, open }) ?? null;
  }

  /** undefined: not there, which in a list is one element less. */
  function copyBelow(value: unknown, selections: readonly RequiredSelection[], at: At): unknown {
    if (Array.isArray(value))
      return value.map((item) => copyBelow(item, selections, at)).filter((item) => item !== undefined);
    if (typeof value !== 'object' || value === null) return value;
    if (!saysController(selections)) return copyAllowed(value as JsonObject, selections, at);
    const source = (value as JsonObject)[reserved.source] as { organisation?: unknown } | null | undefined;
    const controller = source?.organisation;
    if (typeof controller === 'string' && at.open.includes(controller))
      return copyAllowed(value as JsonObject, selections, { ...at, controller });
    unaskedRecord();
    return undefined;
  }

  /** What is required of another person within is not decided for that person here, so nothing of it travels. */
  function isAboutAnother(selections: readonly RequiredSelection[] | null): boolean {
    return (selections ?? []).some((one) =>
      one.kind === 'FRAGMENT'
        ? isAboutAnother(one.selections)
        : classification.dataSubjectAt(one.parentType) !== undefined,
    );
  }

  /** The controllers whose records of it may travel; null: nothing of it may. */
  function openFor({ parentType, name }: RequiredField, at: At): readonly string[] | null {
    const coordinate = classification.coordinate(parentType, name);
    if (coordinate?.kind === 'NAMESPACE' || coordinate?.kind === 'INHERITED' || coordinate?.kind === 'KEY')
      return at.open;
    if (coordinate?.kind !== 'CLASSIFIED' || coordinate.dataClass === null) return null;
    const verdict = decisions.verdict(at.person, coordinate.source, coordinate.dataClass);
    if (!verdict.isOpen || !isShared(verdict.open, at.fetch.source, coordinate.dataClass)) return null;
    if (at.controller !== null && !verdict.open.includes(at.controller)) return null;
    used.push({ subject: at.person, verdict, field: at.path });
    return verdict.open;
  }

  /** The receiving subgraph may hold records of several organisations: the agreement must cover every one of them. */
  function isShared(from: readonly string[], source: string, dataClass: string): boolean {
    const { controllers = [], byClass = {} } = agreement.sources.get(source) ?? {};
    const receiving = [...controllers, ...Object.values(byClass).flat()];
    return (
      receiving.length > 0 &&
      from.every((controller) =>
        receiving.every(
          (to) => controller === to || protocolCovers(agreement, controller, to, purpose, dataClass),
        ),
      )
    );
  }
}

interface At {
  readonly fetch: EntityFetch;
  readonly person: string;
  readonly path: string;
  /** The controllers whose records may travel here. */
  readonly open: readonly string[];
  /** Of the record around; null: none. */
  readonly controller: string | null;
}

function saysController(selections: readonly RequiredSelection[]): boolean {
  return selections.some((one) =>
    one.kind === 'FRAGMENT' ? saysController(one.selections) : one.responseName === reserved.source,
  );
}

function carriesInput(selection: RequiredSelection): boolean {
  return selection.kind === 'FRAGMENT' ? selection.selections.some(carriesInput) : !selection.isKey;
}
