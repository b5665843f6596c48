import type { ComposedPublication, Rule } from '../types.ts';
import { fieldsOf } from '../vocabulary.ts';

export const interfaceDisagrees: Rule<ComposedPublication> = {
  code: 'INTERFACE_DISAGREES',
  remedy:
    'Give the field the same class on every type that implements the interface. A class on the interface itself guards nothing.',
  *check({ own, classification }) {
    for (const { type, field } of fieldsOf(own)) {
      if (type.kind !== 'INTERFACE') continue;
      if (classification.coordinate(type.name, field.name)?.kind !== 'UNCLASSIFIED') continue;
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} is not classified alike on all types that implement ${type.name}.`,
      };
    }
  },
};
