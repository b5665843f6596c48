import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Classification } from '../../schema/classification/types.ts';
import { isRecord } from './addReserved.ts';
import type { FieldPlan, GatePlan, ObjectPlan, OutputPlan } from './answerPlan.ts';
import { createCollectFields } from './collectFields.ts';
import { type Place, placeGate } from './placeGate.ts';
import { readLeaf } from './readLeaf.ts';

interface CompileInput {
  readonly schema: GraphQLSchema;
  readonly classification: Classification;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Coerced; only those that `@skip` and `@include` name matter. */
  readonly variables: { readonly [name: string]: unknown };
}

/** Works out the answer's plan of one operation: what is shaped how, and where the gates stand. */
export function compileAnswer(input: CompileInput): ObjectPlan {
  const { schema, classification } = input;
  const collectFields = createCollectFields(schema, input.document, input.variables);
  const root = schema.getRootType(input.operation.operation)!;
  return objectPlan(root, [input.operation.selectionSet], rootPlace);

  function objectPlan(type: GraphQLObjectType, sets: readonly SelectionSetNode[], place: Place): ObjectPlan {
    const subjectAt = classification.dataSubjectAt(type.name);
    const gates: GatePlan[] = [];
    const inside: Place = subjectAt ? { ...place, gates, path: [], gate: null, ledgerPath: '' } : place;
    const fields: FieldPlan[] = [];
    for (const [key, nodes] of collectFields(type, sets)) fields.push(fieldPlan(type, key, nodes, inside));
    const isEntity = subjectAt?.length === 1;
    return {
      typeName: type.name,
      fields,
      subject: subjectAt
        ? { isEntity, kind: type.name === 'Family' ? 'FAMILY' : 'PERSON', gates, depth: subjectAt.length }
        : null,
      leadsToSubject: subjectAt !== undefined || fields.some((field) => field.leadsToSubject),
    };
  }

  function fieldPlan(parent: GraphQLObjectType, key: string, nodes: FieldNode[], place: Place): FieldPlan {
    const fieldName = nodes[0]!.name.value;
    if (fieldName === '__typename') return untouched(key, fieldName, 'TYPENAME');
    if (fieldName === '__schema' || fieldName === '__type') return untouched(key, fieldName, 'INTROSPECTION');
    const coordinate = classification.coordinate(parent.name, fieldName);
    const placed = placeGate({ typeName: parent.name, fieldName, key, coordinate, place, classification });
    const output = outputPlan(parent.getFields()[fieldName]!.type, nodes, placed.below);
    const isShown =
      !carriesObject(output) || refersToSomebody(output) || placed.gate?.ledgerFields.length === 0;
    if (isShown) placed.listedUnder?.ledgerFields.push(placed.below.ledgerPath);
    const role = roleOf(parent.name, fieldName, coordinate?.kind);
    const isRoot = coordinate?.kind === 'ROOT';
    return planned({
      key,
      fieldName,
      gate: placed.gate,
      released: isRoot ? placed.below.operation!.ledgerFields : none,
      role,
      output,
      leadsToSubject: leads(output),
      plainLeaf: role === 'PLAIN' && !placed.gate && !isRoot ? output.leaf : null,
    });
  }

  function outputPlan(type: GraphQLOutputType, nodes: FieldNode[], place: Place): OutputPlan {
    const nonNull = isNonNullType(type);
    const inner = getNullableType(type);
    if (isListType(inner)) return output({ nonNull, element: outputPlan(inner.ofType, nodes, place) });
    if (isLeafType(inner)) return output({ nonNull, leaf: readLeaf(inner) });
    const sets = nodes.flatMap((node) => (node.selectionSet ? [node.selectionSet] : []));
    const concrete = isAbstractType(inner) ? schema.getPossibleTypes(inner) : [inner as GraphQLObjectType];
    const byType = new Map(concrete.map((type) => [type.name, objectPlan(type, sets, place)]));
    const single = isAbstractType(inner) ? null : byType.values().next().value!;
    return output({ nonNull, object: { single, byType }, isRecord: concrete.some(isRecord) });
  }
}

/** Above every data subject: no gate is decided here, and what is not released by its operation is unclassified. */
const rootPlace: Place = {
  gates: null,
  gate: null,
  path: [],
  ledgerPath: '',
  operation: null,
};

const none: readonly string[] = [];

/** Plans are read for every value of every answer: made in one place, they are of one hidden class. */
function output(plan: Pick<OutputPlan, 'nonNull'> & Partial<OutputPlan>): OutputPlan {
  const { nonNull, element = null, object = null, isRecord = false, leaf = null } = plan;
  return { nonNull, element, object, isRecord, leaf };
}

function planned(plan: FieldPlan): FieldPlan {
  const { key, fieldName, gate, released, role, output, leadsToSubject, plainLeaf } = plan;
  return { key, fieldName, gate, released, role, output, leadsToSubject, plainLeaf };
}

function untouched(key: string, fieldName: string, role: FieldPlan['role']): FieldPlan {
  const leaf = output({ nonNull: true });
  return planned({
    key,
    fieldName,
    gate: null,
    released: none,
    role,
    output: leaf,
    leadsToSubject: false,
    plainLeaf: null,
  });
}

function roleOf(typeName: string, fieldName: string, kind: string | undefined): FieldPlan['role'] {
  if (kind === 'NAMESPACE') return 'NAMESPACE';
  if (kind === 'KEY') return 'SUBJECT';
  return typeName === 'Source' && fieldName === 'organisation' ? 'ORGANISATION' : 'PLAIN';
}

function carriesObject(output: OutputPlan): boolean {
  return output.element ? carriesObject(output.element) : output.object !== null;
}

/** That somebody is named in a record is told about the record's own subject, whatever is told about them. */
function refersToSomebody(output: OutputPlan): boolean {
  if (output.element) return refersToSomebody(output.element);
  return output.object !== null && [...output.object.byType.values()].some((plan) => plan.subject !== null);
}

function leads(output: OutputPlan): boolean {
  if (output.element) return leads(output.element);
  return output.object !== null && [...output.object.byType.values()].some((plan) => plan.leadsToSubject);
}
