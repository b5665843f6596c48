import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { ID_MARK } from './cannedData.ts';
import { compileTemplate, type Template } from './compileTemplate.ts';

type Variables = { readonly [name: string]: unknown };
/** One root field of a compiled query: its part of the answer's text. */
type Part = (variables: Variables) => string;

interface Representation {
  readonly __typename: string;
  readonly id: string;
}

/** Compiles one query text into a function from its variables to the body of the answer. */
export function compileQuery(source: string, schema: GraphQLSchema, sdl: string, query: string): Part {
  const operation = parse(query).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  )!;
  const parts = operation.selectionSet.selections.map((selection): Part => {
    if (selection.kind !== Kind.FIELD) throw new Error('fragments at the root are not canned');
    const key = JSON.stringify(selection.alias?.value ?? selection.name.value);
    const value = rootField(selection);
    return (variables) => `${key}:${value(variables)}`;
  });
  return (variables) => `{"data":{${parts.map((part) => part(variables)).join()}}}`;

  function rootField(field: FieldNode): Part {
    const name = field.name.value;
    if (name === '__typename') return () => '"Query"';
    if (name === '_service') return () => JSON.stringify({ sdl });
    if (name === '_entities') return entities(field);
    const type = name === 'family' ? 'Family' : name === 'person' ? 'Person' : null;
    if (!type) throw new Error(`${source} has no canned ${name}`);
    const template = templateFor(field, type);
    const id = argument(field, 'id');
    return (variables) => template(String(id(variables)));
  }

  function entities(field: FieldNode): Part {
    const representations = argument(field, 'representations');
    const templates = new Map<string, Template>();
    return (variables) => {
      const texts = (representations(variables) as readonly Representation[]).map(({ __typename, id }) => {
        let template = templates.get(__typename);
        if (!template) {
          template = templateFor(field, __typename);
          templates.set(__typename, template);
        }
        return template(id);
      });
      return `[${texts.join()}]`;
    };
  }

  function templateFor(field: FieldNode, typeName: string): Template {
    const type = schema.getType(typeName) as GraphQLObjectType;
    return compileTemplate(source, field.selectionSet!, { type, position: 0, about: ID_MARK });
  }
}

function argument(field: FieldNode, name: string): (variables: Variables) => unknown {
  const value = field.arguments?.find((one) => one.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return (variables) => variables[value.name.value];
  if (value?.kind === Kind.STRING) return () => value.value;
  throw new Error(`${field.name.value}(${name}:) is neither a variable nor a string`);
}
