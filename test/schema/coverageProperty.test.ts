import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readClassification } from '../../schema/classification/readClassification.ts';

const HEAD = `
  enum join__Graph { GOVERNANCE @join__graph(name: "governance", url: "") HEALTH @join__graph(name: "health", url: "") }
`;

interface Edge {
  readonly from: number;
  readonly to: number;
  /** null: none; true: a class of the register; false: one that it does not know. */
  readonly label: boolean | null;
}

/** A few object types with fields from one to another; type 0 is Query, type 1 a data subject. */
const graphs = fc.record({
  types: fc.integer({ min: 3, max: 6 }),
  edges: fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 5 }),
      to: fc.integer({ min: 1, max: 5 }),
      label: fc.constantFrom(null, null, true, false),
    }),
    { maxLength: 14 },
  ),
});

const nameOf = (type: number): string => (type === 0 ? 'Query' : `T${type}`);

const sdlOf = (types: number, edges: readonly Edge[]): string =>
  Array.from({ length: types }, (_, type) => {
    const fields = edges.flatMap(({ from, to, label }, index) => {
      if (from !== type) return [];
      const directive = label === null ? '' : `@classified(as: "${label ? 'RISK_ALERT' : 'NO_SUCH_CLASS'}")`;
      return [`f${index}: ${nameOf(to)} @join__field(graph: GOVERNANCE) ${directive}`];
    });
    const subject = type === 1 ? '@dataSubject(at: "id")' : '';
    return `type ${nameOf(type)} @join__type(graph: GOVERNANCE) ${subject} { id: ID ${fields.join(' ')} }`;
  }).join('\n');

/**
 * The same by brute force: every way from the root to a type, a way that passes a data subject beginning anew there. A
 * field inherits where every way has passed a label, and there is one.
 */
const inherits = (edges: readonly Edge[], type: number): boolean => {
  const ways: boolean[] = [];
  const walk = (at: number, covered: boolean, seen: readonly string[]): void => {
    if (at === type) ways.push(covered);
    for (const edge of edges.filter(({ from }) => from === at)) {
      const below = edge.to !== 1 && (covered || edge.label !== null);
      const step = `${edge.to} ${below}`;
      if (!seen.includes(step)) walk(edge.to, below, [...seen, step]);
    }
  };
  walk(0, false, []);
  return ways.length > 0 && ways.every((covered) => covered);
};

it('a field inherits exactly where every way to it passes a class', () => {
  fc.assert(
    fc.property(graphs, ({ types, edges: drawn }) => {
      const edges = drawn.filter(({ from, to }) => from < types && to < types);
      const classification = readClassification(HEAD + sdlOf(types, edges), new Set(['RISK_ALERT']));
      for (let type = 2; type < types; type++) {
        expect(classification.coordinate(nameOf(type), 'id')?.kind).toBe(
          inherits(edges, type) ? 'INHERITED' : 'UNCLASSIFIED',
        );
      }
      edges.forEach(({ from, label }, index) => {
        const kind = classification.coordinate(nameOf(from), `f${index}`)?.kind;
        if (label === true) expect(kind).toBe('CLASSIFIED');
        if (label === false) expect(kind).toBe('UNCLASSIFIED');
      });
    }),
    { seed: 20261, numRuns: 500 },
  );
});
