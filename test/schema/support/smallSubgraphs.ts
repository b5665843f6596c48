import type { SubgraphSdl } from '../../../schema/compose.ts';

const header = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9",
      import: ["@key", "@shareable", "@composeDirective", "@requires", "@provides", "@external", "@interfaceObject", "@inaccessible"])
    @link(url: "https://specs.kinview.dev/classification/v1.0", import: ["@classified", "@dataSubject", "@releasedBy"])
    @composeDirective(name: "@classified")
    @composeDirective(name: "@dataSubject")
    @composeDirective(name: "@releasedBy")
  directive @classified(as: String!) on FIELD_DEFINITION
  directive @dataSubject(at: String!) on OBJECT
  directive @releasedBy(operation: [String!]!) on OBJECT
`;

/** A subgraph of these types, with the links and directives that every subgraph has. */
export const subgraph = (name: string, types: string): SubgraphSdl => ({ name, sdl: `${header}\n${types}` });

/** An agency, `health`. */
export const agency = (types: string): SubgraphSdl => subgraph('health', types);

/** A spine of little more than `person(id:)`. */
export const spine = (query = 'type Query { person(id: ID!): Person }', types = ''): SubgraphSdl => {
  const person = 'type Person @key(fields: "id") @dataSubject(at: "id") { id: ID! }';
  return subgraph('governance', `${query} ${types.includes('type Person') ? '' : person} ${types}`);
};
