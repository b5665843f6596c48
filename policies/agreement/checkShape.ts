import { AgreementError } from './AgreementError.ts';

/** What a value must look like. Objects allow exactly the keys they list. */
export type Shape =
  | 'text'
  | 'flag'
  | 'count'
  | 'moment'
  | 'day'
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly record: Shape }
  | { readonly nullable: Shape }
  | { readonly object: Readonly<Record<string, Shape>> };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const scalars: Record<string, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value.length > 0,
  flag: (value) => typeof value === 'boolean',
  count: (value) => Number.isInteger(value) && (value as number) > 0,
  day: (value) => typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)),
  moment: (value) => typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value)),
};

/** Throws AGREEMENT_MALFORMED at the first place where `value` does not look like `shape`. */
export function checkShape(value: unknown, shape: Shape, at: string): void {
  if (typeof shape === 'string') {
    if (!scalars[shape]!(value)) throw malformed(at, `expected ${shape}`);
  } else if ('oneOf' in shape) {
    if (!shape.oneOf.includes(value as string))
      throw malformed(at, `expected one of ${shape.oneOf.join(', ')}`);
  } else if ('nullable' in shape) {
    if (value !== null) checkShape(value, shape.nullable, at);
  } else if ('list' in shape) {
    if (!Array.isArray(value)) throw malformed(at, 'expected a list');
    for (const [index, item] of value.entries()) checkShape(item, shape.list, `${at}[${index}]`);
  } else {
    checkObject(value, shape, at);
  }
}

function checkObject(
  value: unknown,
  shape: { record: Shape } | { object: Readonly<Record<string, Shape>> },
  at: string,
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw malformed(at, 'expected an object');
  const entries = value as Record<string, unknown>;
  if ('record' in shape) {
    for (const [key, item] of Object.entries(entries)) checkShape(item, shape.record, `${at}.${key}`);
    return;
  }
  for (const key of Object.keys(entries)) {
    if (!Object.hasOwn(shape.object, key)) throw malformed(`${at}.${key}`, 'unknown key');
  }
  for (const [key, inner] of Object.entries(shape.object)) {
    if (!Object.hasOwn(entries, key)) throw malformed(`${at}.${key}`, 'missing');
    checkShape(entries[key], inner, `${at}.${key}`);
  }
}

function malformed(at: string, detail: string): AgreementError {
  return new AgreementError('AGREEMENT_MALFORMED', at, detail);
}
