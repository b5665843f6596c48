import { type DefinitionNode, GraphQLError, Kind, parse, print } from 'graphql';

/** What servers of subgraphs print beside what was written: the definitions of federation itself. */
const DIRECTIVES: ReadonlySet<string> = new Set([
  ...['key', 'shareable', 'external', 'requires', 'provides', 'override', 'inaccessible', 'interfaceObject'],
  ...['tag', 'link', 'composeDirective', 'extends', 'authenticated', 'requiresScopes', 'policy', 'context'],
  ...['fromContext', 'cost', 'listSize', 'deprecated', 'specifiedBy', 'oneOf', 'skip', 'include'],
]);
const TYPES: ReadonlySet<string> = new Set(['_Any', '_FieldSet', 'FieldSet', '_Entity', '_Service']);
const FIELDS: ReadonlySet<string> = new Set(['_service', '_entities']);
const OWN = /^(federation|link)__/;

/**
 * The SDL that a running service tells, as it was written: without the directives, scalars and root fields that are
 * federation's own. Text that holds none of them is left as it is.
 */
export function withoutMachinery(sdl: string): string {
  try {
    const { definitions, ...document } = parse(sdl);
    const kept = definitions.filter((one) => !isMachinery(one)).flatMap(withoutRootFields);
    const isAsWritten =
      kept.length === definitions.length && kept.every((one, index) => one === definitions[index]);
    return isAsWritten ? sdl : `${print({ ...document, definitions: kept })}\n`;
  } catch (error) {
    // It is refused for what it is, in the words of the check.
    if (error instanceof GraphQLError || error instanceof RangeError) return sdl;
    throw error;
  }
}

function isMachinery(node: DefinitionNode): boolean {
  const name = 'name' in node ? (node.name?.value ?? '') : '';
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return DIRECTIVES.has(name) || OWN.test(name);
  return TYPES.has(name) || OWN.test(name);
}

function withoutRootFields(node: DefinitionNode): DefinitionNode[] {
  const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
  if (!isObject || node.name.value !== 'Query') return [node];
  const fields = (node.fields ?? []).filter(({ name }) => !FIELDS.has(name.value));
  if (fields.length === node.fields?.length) return [node];
  return fields.length > 0 ? [{ ...node, fields }] : [];
}
