import { type DocumentNode, Kind, parse, print, visit } from 'graphql';

/**
 * The same subgraph as Federation 1 writes it, which is all that Mercurius knows: no links, no directives of our own;
 * root types, and entities of which another subgraph is the home, are extensions.
 */
export function asFederationOne(sdl: string, isHome: boolean): string {
  const kept = parse(sdl).definitions.filter(
    ({ kind }) => kind !== Kind.SCHEMA_EXTENSION && kind !== Kind.DIRECTIVE_DEFINITION,
  );
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: kept };
  const plain = visit(document, { Directive: ({ name }) => (name.value === 'key' ? undefined : null) });
  const extended = visit(plain, {
    ObjectTypeDefinition: (type) => {
      const isRoot = type.name.value === 'Query' || type.name.value === 'Mutation';
      const isEntity = type.directives?.some(({ name }) => name.value === 'key');
      if (!isRoot && (isHome || !isEntity)) return undefined;
      const { description: _, ...rest } = type;
      return { ...rest, kind: Kind.OBJECT_TYPE_EXTENSION };
    },
  });
  return isHome
    ? print(extended)
    : print(extended).replace(/(\bextend type Person [^{]*\{[^}]*?\bid: ID!)/, '$1 @external');
}
