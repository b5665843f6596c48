import type { Agreement } from '../agreement/types.ts';
import type { DataClass, Instant, OrganisationId, Source } from '../words.ts';
import { findChanges } from './findChanges.ts';
import { type EffectRules, foldChanges } from './foldChanges.ts';
import { inParts } from './inParts.ts';
import { sliceOf } from './sliceOf.ts';
import { type PublishedField, type Side, spaceOf, valuesOn } from './space.ts';

/** A field by its path below a person, e.g. `health.medications`, or by its coordinate. */
export interface NamedField extends PublishedField {
  readonly path: string;
}

/** Everything that is published at one moment, under the agreement in force then. */
export interface Publication {
  readonly agreement: Agreement;
  readonly at: Instant;
  readonly fields: readonly NamedField[];
}

/** A field that changes; null on the side that does not publish it. */
export interface ChangedField {
  readonly path: string;
  readonly source: Source;
  readonly before: readonly DataClass[] | null;
  readonly after: readonly DataClass[] | null;
}

/** Fields that change alike. */
export interface FieldsChanged {
  readonly fields: readonly ChangedField[];
  /** Whose records these are; `''`: the partnership's own. */
  readonly controllers: readonly OrganisationId[];
  /** Empty: the fields change and nobody sees more or less of them. */
  readonly effects: readonly EffectRules[];
}

export interface DisclosureDifference {
  readonly before: { readonly agreement: string; readonly at: string };
  readonly after: { readonly agreement: string; readonly at: string };
  readonly changes: readonly FieldsChanged[];
}

/**
 * Who would newly see what, and who would lose it, if `after` took the place of `before`: over every organisation, role
 * tier, function, purpose, tie, kind of person, risk tier, position of consent and exception, decided by the policy's own
 * table and folded into rules. Exact: a rule holds for an input if and only if the two sides decide it differently.
 * Prohibitions are left out: they withhold on both sides. Pure; some tenths of a second for each way in which fields change
 * and each thirty organisations.
 *
 * @example
 * disclosureDifference(
 *   { agreement, at, fields: readPublishedFields({ name: 'health', sdl: published }) },
 *   { agreement, at, fields: readPublishedFields({ name: 'health', sdl: proposed }) },
 * );
 */
export function disclosureDifference(before: Publication, after: Publication): DisclosureDifference {
  const alike = new Map<string, { fields: ChangedField[]; was: Side; is: Side }>();
  for (const field of pairFields(before, after)) {
    const was = { ...before, field: sideField(field, field.before) };
    const is = { ...after, field: sideField(field, field.after) };
    if (sliceOf(was) === sliceOf(is)) continue;
    const group = alike.get(way(field)) ?? { fields: [], was, is };
    group.fields.push(field);
    alike.set(way(field), group);
  }
  return {
    before: describe(before),
    after: describe(after),
    changes: [...alike.values()].map(({ fields, was, is }) => {
      const space = spaceOf(was, is);
      const effects = inParts(space, (part) => foldChanges(findChanges(was, is, part), part, [was, is]));
      return { fields, controllers: valuesOn(space, 'controller'), effects };
    }),
  };
}

function pairFields(before: Publication, after: Publication): ChangedField[] {
  const pairs = new Map<string, { was?: NamedField; is?: NamedField }>();
  for (const was of before.fields) pairs.set(`${was.source} ${was.path}`, { was });
  for (const is of after.fields)
    pairs.set(`${is.source} ${is.path}`, { ...pairs.get(`${is.source} ${is.path}`), is });
  const fields = new Map<string, ChangedField>();
  for (const [name, { was, is }] of pairs) {
    const { path, source } = (was ?? is)!;
    fields.set(name, { path, source, before: was?.classes ?? null, after: is?.classes ?? null });
  }
  return [...fields.values()].filter((field) => !goesWith(field, fields));
}

/** What changes exactly as the field above it is told with that field. */
function goesWith(field: ChangedField, fields: ReadonlyMap<string, ChangedField>): boolean {
  const above = fields.get(`${field.source} ${field.path.slice(0, field.path.lastIndexOf('.'))}`);
  return above !== undefined && way(above) === way(field);
}

const way = ({ source, before, after }: ChangedField): string => JSON.stringify([source, before, after]);

function sideField({ source }: ChangedField, classes: readonly DataClass[] | null): PublishedField | null {
  return classes && { source, classes };
}

function describe({ agreement, at }: Publication): { agreement: string; at: string } {
  return { agreement: agreement.version, at: new Date(at).toISOString() };
}
