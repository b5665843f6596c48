import { type GraphQLLeafType, isEnumType } from 'graphql';

/** Makes the check of a leaf's value: the value as it may be sent, or undefined where it is none of this type. */
export function readLeaf(type: GraphQLLeafType): (value: unknown) => unknown {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map((value) => value.name));
    return (value) => (typeof value === 'string' && names.has(value) ? value : undefined);
  }
  switch (type.name) {
    case 'String':
      return (value) => (typeof value === 'string' ? value : undefined);
    case 'ID':
      return (value) =>
        typeof value === 'string' ? value : Number.isSafeInteger(value) ? String(value) : undefined;
    case 'Boolean':
      return (value) => (typeof value === 'boolean' ? value : undefined);
    case 'Int':
      return (value) => (Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31 ? value : undefined);
    case 'Float':
      return (value) => (Number.isFinite(value) ? value : undefined);
    default:
      return (value) => {
        try {
          return type.serialize(value);
        } catch {
          return undefined;
        }
      };
  }
}
