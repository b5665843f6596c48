import { controllersOf } from '../../../policies/agreement/controllersOf.ts';
import { protocolCovers } from '../../../policies/agreement/protocolCovers.ts';
import type { Agreement } from '../../../policies/agreement/types.ts';
import type { Coordinate } from '../../classification/types.ts';
import { selectedBy } from '../readFieldSet.ts';
import type { ComposedPublication, Rule } from '../types.ts';

export const requiresUncovered: Rule<ComposedPublication> = {
  code: 'REQUIRES_UNCOVERED',
  remedy:
    'Leave @requires out, or have the partnership agree a protocol for the class between the two organisations.',
  *check({ name, own, agreement, classification }) {
    for (const { by, selected } of selectedBy(own, 'requires')) {
      const path = selected.map(({ coordinate }) => coordinate);
      const known = selected.map(({ coordinate }) => {
        const [typeName, fieldName] = coordinate.split('.') as [string, string];
        return classification.coordinate(typeName, fieldName);
      });
      if (known.at(-1)?.kind === 'KEY' || isCovered(agreement, name, known)) continue;
      yield {
        coordinate: by.coordinate,
        message: `${by.coordinate} requires ${path.at(-1)}, and no protocol lets ${name} have it.`,
      };
    }
  },
};

/** Every class on the way down has a protocol, for some purpose, from an organisation that holds it to one of ours. */
const isCovered = (
  agreement: Agreement,
  name: string,
  path: readonly (Coordinate | undefined)[],
): boolean => {
  if (path.some((one) => one === undefined || one.kind === 'UNCLASSIFIED')) return false;
  const classified = path.filter((one) => one?.kind === 'CLASSIFIED');
  return (
    classified.length > 0 &&
    classified.every((one) => hasProtocol(agreement, one!.source, one!.dataClass!, name))
  );
};

const hasProtocol = (agreement: Agreement, source: string, dataClass: string, name: string): boolean => {
  const receiving = agreement.sources.get(name);
  if (receiving === undefined || !agreement.sources.has(source)) return false;
  const receivers = new Set([...receiving.controllers, ...Object.values(receiving.byClass).flat()]);
  return controllersOf(agreement, source, dataClass).some((from) =>
    [...receivers].some((to) =>
      [...agreement.purposes.values()].some(({ purpose }) =>
        protocolCovers(agreement, from, to, purpose, dataClass),
      ),
    ),
  );
};
