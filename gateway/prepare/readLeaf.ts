import { type GraphQLLeafType, isEnumType } from 'graphql';

type ReadLeaf = (value: unknown) => unknown;

/**
 * The scalars of the schema that hold text of one form only. A source that puts something else there says nothing:
 * they may be classed more openly than free text.
 */
export const forms: Readonly<Record<string, RegExp>> = {
  Date: /^\d{4}-\d\d-\d\d$/,
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/,
  ContactName: /^[^\n\r]{1,120}$/,
  TelephoneNumber: /^\+?[\d ]{1,30}$/,
  EmailAddress: /^[^\s@]{1,64}@[^\s@]{1,255}$/,
};

const builtIn: Readonly<Record<string, ReadLeaf>> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  ID: (value) =>
    typeof value === 'string' ? value : Number.isSafeInteger(value) ? String(value) : undefined,
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Int: (value) =>
    Number.isInteger(value) && (value as number) === ((value as number) | 0) ? value : undefined,
  Float: (value) => (Number.isFinite(value) ? value : undefined),
};

/** Makes the check of a leaf's value: the value as it may be sent, or undefined where it is none of this type. */
export function readLeaf(type: GraphQLLeafType): ReadLeaf {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map((value) => value.name));
    return (value) => (typeof value === 'string' && names.has(value) ? value : undefined);
  }
  const form = forms[type.name];
  if (form) return (value) => (typeof value === 'string' && form.test(value) ? value : undefined);
  return builtIn[type.name] ?? ((value) => (isScalar(value) ? value : undefined));
}

/** Of a scalar that we know nothing about: one value, not a structure that nobody described. */
function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
