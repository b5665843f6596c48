import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Classification } from '../../schema/classification/types.ts';
import { recordInterface, reserved } from './reserved.ts';

/**
 * The gateway's own copy of a client's document, in which every object says whom it is about, every record whose it
 * is, and every object of an abstract selection what it is. It depends on the document and the schema alone, never on
 * the requester: plans are cached by it.
 */
export function addReserved(
  document: DocumentNode,
  schema: GraphQLSchema,
  classification: Classification,
): DocumentNode {
  return {
    kind: Kind.DOCUMENT,
    definitions: document.definitions.map((definition) => {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        const root = schema.getRootType(definition.operation);
        return root ? { ...definition, selectionSet: extend(definition.selectionSet, root) } : definition;
      }
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        const type = schema.getType(definition.typeCondition.name.value) as GraphQLCompositeType;
        return { ...definition, selectionSet: extend(definition.selectionSet, type) };
      }
      return definition;
    }),
  };

  function extend(set: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    return {
      kind: Kind.SELECTION_SET,
      selections: [...set.selections.flatMap((s) => expand(s, type)), ...additions(type)],
    };
  }

  /** A field that an interface's types class differently is asked of each by itself: gate 1 can then tell them apart. */
  function expand(selection: SelectionNode, type: GraphQLCompositeType): SelectionNode[] {
    const isMixed =
      selection.kind === Kind.FIELD &&
      isInterfaceType(type) &&
      classification.coordinate(type.name, selection.name.value)?.kind === 'UNCLASSIFIED';
    if (!isMixed) return [descend(selection, type)];
    return schema.getPossibleTypes(type).map((concrete) => on(concrete, [descend(selection, concrete)]));
  }

  function descend(selection: SelectionNode, type: GraphQLCompositeType): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const narrowed = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
      return { ...selection, selectionSet: extend(selection.selectionSet, narrowed as GraphQLCompositeType) };
    }
    if (isIntrospection(selection))
      return { ...field(undefined, '__typename'), directives: selection.directives ?? [] };
    if (!selection.selectionSet || !('getFields' in type)) return selection;
    const output = type.getFields()[selection.name.value]?.type;
    const named = output && getNamedType(output);
    if (!named || !isCompositeType(named)) return selection;
    return { ...selection, selectionSet: extend(selection.selectionSet, named) };
  }

  function additions(type: GraphQLCompositeType): SelectionNode[] {
    if (!isAbstractType(type)) return additionsOf(type);
    const possible = schema.getPossibleTypes(type).flatMap((concrete): SelectionNode[] => {
      const selections = additionsOf(concrete);
      return selections.length > 0 ? [on(concrete, selections)] : [];
    });
    return [field(reserved.type, '__typename'), ...possible];
  }

  function additionsOf(type: GraphQLObjectType): FieldNode[] {
    const added: FieldNode[] = [];
    const subjectAt = classification.dataSubjectAt(type.name);
    if (subjectAt) added.push(along(reserved.subject, subjectAt));
    if (isRecord(type)) {
      added.push(field(reserved.source, 'source', [field(undefined, 'organisation')]));
      added.push(field(reserved.provenance, 'provenance'));
    }
    return added;
  }
}

/** What is asked of the schema itself is answered apart (respond/introspect.ts): the planner need not see it. */
function isIntrospection({ name: { value } }: FieldNode): boolean {
  return value === '__schema' || value === '__type';
}

/** Whether objects of this type are records of an agency, which say their controller. */
export function isRecord(type: unknown): boolean {
  return isObjectType(type) && type.getInterfaces().some((one) => one.name === recordInterface);
}

function on(type: GraphQLObjectType, selections: SelectionNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: name(type.name) },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

/** `__kvSubject: person { __kvSubject: id }` for the path `person.id`. */
function along(alias: string, path: readonly string[]): FieldNode {
  const [first, ...rest] = path;
  return rest.length === 0 ? field(alias, first!) : field(alias, first!, [along(alias, rest)]);
}

function field(alias: string | undefined, fieldName: string, selections?: SelectionNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: name(fieldName),
    ...(alias ? { alias: name(alias) } : {}),
    ...(selections ? { selectionSet: { kind: Kind.SELECTION_SET, selections } } : {}),
  };
}

function name(value: string): NameNode {
  return { kind: Kind.NAME, value };
}
