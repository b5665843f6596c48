import { protocolCovers } from '../../policies/agreement/protocolCovers.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Purpose } from '../../policies/words.ts';
import type { Classification } from '../../schema/classification/types.ts';
import type { Entity, JsonObject } from '../execute/types.ts';
import type { EntityFetch, RequiredSelection } from '../plan/plannedOperation.ts';
import type { Decisions } from './decisions.ts';
import type { Verdict } from './verdict.ts';

/** A representation as it may travel: inputs that may not are null, in a copy. */
export type GateInputs = (fetch: EntityFetch, entity: Entity, person: string) => JsonObject;

/** An input that went to another agency; recorded as USED_NOT_SHOWN. */
export interface UsedInput {
  readonly verdict: Verdict;
  readonly field: string;
}

/**
 * Decides what `@requires` may carry to another agency: only a value that this requester may see and whose class and
 * purpose the agreement opens between the two organisations' records. Else null goes: stripped is not null, a missing
 * input would make the whole later fetch disappear.
 */
export function createGateInputs(input: {
  agreement: Agreement;
  purpose: Purpose;
  classification: Classification;
  decisions: Decisions;
  used: UsedInput[];
}): GateInputs {
  const { agreement, purpose, classification, decisions, used } = input;
  return (fetch, entity, person) => {
    if (!fetch.requires.some(carriesInput)) return entity.representation;
    return copyAllowed(entity.representation, fetch.requires, { fetch, person, path: '' }) as JsonObject;
  };

  function copyAllowed(value: unknown, selections: readonly RequiredSelection[], at: At): unknown {
    if (Array.isArray(value)) return value.map((item) => copyAllowed(item, selections, at));
    if (typeof value !== 'object' || value === null) return value;
    const copy: JsonObject = { ...(value as JsonObject) };
    for (const selection of selections) {
      if (selection.kind === 'FRAGMENT') {
        Object.assign(copy, copyAllowed(copy, selection.selections, at));
      } else if (!selection.isKey && selection.responseName in copy) {
        const below = { ...at, path: at.path ? `${at.path}.${selection.name}` : selection.name };
        const allowed =
          !isAboutAnother(selection.selections) && mayTravel(selection.parentType, selection.name, below);
        if (!allowed) copy[selection.responseName] = null;
        else if (selection.selections) {
          copy[selection.responseName] = copyAllowed(
            copy[selection.responseName],
            selection.selections,
            below,
          );
        }
      }
    }
    return copy;
  }

  /** What is required of another person within is not decided for that person here, so nothing of it travels. */
  function isAboutAnother(selections: readonly RequiredSelection[] | null): boolean {
    return (selections ?? []).some((one) =>
      one.kind === 'FRAGMENT'
        ? isAboutAnother(one.selections)
        : classification.dataSubjectAt(one.parentType) !== undefined,
    );
  }

  function mayTravel(typeName: string, fieldName: string, { fetch, person, path }: At): boolean {
    const coordinate = classification.coordinate(typeName, fieldName);
    if (coordinate?.kind === 'NAMESPACE' || coordinate?.kind === 'INHERITED' || coordinate?.kind === 'KEY')
      return true;
    if (coordinate?.kind !== 'CLASSIFIED' || coordinate.dataClass === null) return false;
    const verdict = decisions.verdict(person, coordinate.source, coordinate.dataClass);
    const shared = verdict.isOpen && isShared(verdict.open, fetch.source, coordinate.dataClass);
    if (shared) used.push({ verdict, field: path });
    return shared;
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
}

function carriesInput(selection: RequiredSelection): boolean {
  return selection.kind === 'FRAGMENT' ? selection.selections.some(carriesInput) : !selection.isKey;
}
