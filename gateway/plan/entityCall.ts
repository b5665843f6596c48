import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { BoundedCache } from '../../database/boundedCache.ts';
import { remember } from '../remember.ts';
import type { Echo, EntityFetch, ObjectShape } from './plannedOperation.ts';

/** The text of one entity request, and how its groups are named in it, by position. */
export interface EntityCall {
  readonly operationText: string;
  /** Names of the client's variables that are still used. */
  readonly variableNames: readonly string[];
  readonly groups: readonly GroupNames[];
  /** What one entity of each group may hold, by position. */
  readonly shapes: readonly ObjectShape[];
}

interface GroupNames {
  readonly alias: string;
  readonly variable: string;
}

const CACHED_CALLS = 5_000;
const calls = new BoundedCache<string, EntityCall>(CACHED_CALLS);
const selectionIds = new WeakMap<SelectionSetNode, number>();
let lastSelectionId = 0;

/**
 * The request that asks each selection of its own representations, memoised by the selections' identities. One
 * selection travels as `_entities(representations: $representations)`, several as `_0: _entities(…$r0) _1: …`.
 */
export function entityCall(fetch: EntityFetch, selections: readonly SelectionSetNode[]): EntityCall {
  const key = [fetch.selection, ...selections].map(selectionId).join();
  return remember(calls, key, () => write(fetch, selections));
}

function selectionId(selection: SelectionSetNode): number {
  return remember(selectionIds, selection, () => {
    lastSelectionId += 1;
    return lastSelectionId;
  });
}

function write(fetch: EntityFetch, selections: readonly SelectionSetNode[]): EntityCall {
  const [entities] = fetch.operation.selectionSet.selections as readonly [FieldNode];
  const [representations, ...clientVariables] = fetch.operation.variableDefinitions ?? [];
  const only = selections.length === 1;
  const groups = selections.map((_, index) =>
    only
      ? { alias: entities.name.value, variable: representations!.variable.name.value }
      : { alias: `_${index}`, variable: `__representations_${index}` },
  );
  const fields = selections.map((selection, index) =>
    groupField(fetch, entities, selection, groups[index]!, only),
  );
  const used = new Set<string>();
  const noteUse = {
    Variable: (node: { readonly name: { readonly value: string } }) => void used.add(node.name.value),
  };
  visit({ kind: Kind.SELECTION_SET, selections: fields }, noteUse);
  for (const directive of fetch.operation.directives ?? []) visit(directive, noteUse);
  const kept = clientVariables.filter((definition) => used.has(definition.variable.name.value));
  const operation: OperationDefinitionNode = {
    ...fetch.operation,
    variableDefinitions: [...groups.map(({ variable }) => renamed(representations!, variable)), ...kept],
    selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
  };
  return {
    operationText: stripIgnoredCharacters(print(operation)),
    variableNames: kept.map((definition) => definition.variable.name.value),
    groups,
    shapes: selections.map(fetch.shapeOf),
  };
}

function groupField(
  fetch: EntityFetch,
  entities: FieldNode,
  selection: SelectionSetNode,
  group: GroupNames,
  only: boolean,
): FieldNode {
  const name = { kind: Kind.NAME, value: group.variable } as const;
  return {
    ...entities,
    ...(only ? {} : { alias: { kind: Kind.NAME, value: group.alias } }),
    arguments: entities.arguments!.map((each) => ({ ...each, value: { kind: Kind.VARIABLE, name } })),
    selectionSet: withEchoes(fetch, selection),
  };
}

/** The selection with the key fields asked back: once for each type, and under no condition. */
function withEchoes(fetch: EntityFetch, selection: SelectionSetNode): SelectionSetNode {
  const missing = new Set(fetch.echoes);
  const selections = selection.selections.map((fragment) => {
    if (fragment.kind !== Kind.INLINE_FRAGMENT || fragment.directives?.length) return fragment;
    const typeName = fragment.typeCondition?.name.value;
    const echoes = [...missing].filter(({ typeCondition }) => typeCondition === typeName);
    for (const echo of echoes) missing.delete(echo);
    const { selectionSet } = fragment;
    const inner = [...echoes.map(echoField), ...selectionSet.selections];
    return { ...fragment, selectionSet: { ...selectionSet, selections: inner } };
  });
  return { ...selection, selections: [...[...missing].map(echoFragment), ...selections] };
}

function echoFragment(echo: Echo): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: echo.typeCondition } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [echoField(echo)] },
  };
}

function echoField({ alias, key }: Echo): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: key },
  };
}

function renamed(definition: VariableDefinitionNode, variable: string): VariableDefinitionNode {
  return { ...definition, variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } };
}
