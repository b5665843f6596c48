/** A record to insert, of any agency: what `RecordInput` narrows to one agency's schema. */
export interface AnyRecordInput {
  /** The field of the namespace that it appears under, e.g. `riskAlerts`. */
  readonly field: string;
  /** The agency's own identifier. Everyone who is shown the record sees it: it must say nothing by itself. */
  readonly id: string;
  /** The data subject. */
  readonly person: string;
  /** The organisation that the record belongs to. */
  readonly controller: string;
  /** Milliseconds since the epoch. */
  readonly asOf: number;
  readonly provenance: string;
  /** By the names of the schema; `people` holds the ids of other people in the record. What is left out is null. */
  readonly values: Readonly<Record<string, unknown>>;
}

type Unlisted<Field> = NonNullable<Field> extends readonly (infer Item)[] ? Item : NonNullable<Field>;

type Values<Type> = {
  readonly [Name in keyof Omit<
    Type,
    '__typename' | 'id' | 'source' | 'asOf' | 'provenance'
  >]: Name extends 'people' ? readonly string[] : Type[Name];
};

type InputOf<Field, Type> = Type extends { readonly provenance: infer Provenance extends string }
  ? Omit<AnyRecordInput, 'field' | 'provenance' | 'values'> & {
      readonly field: Field;
      readonly provenance: Provenance;
      readonly values: Values<Type>;
    }
  : never;

/** A record to insert, typed by the generated type of the agency's namespace. */
export type RecordInput<Namespace> = {
  [Field in keyof Omit<Namespace, '__typename'>]-?: InputOf<Field, Unlisted<Namespace[Field]>>;
}[keyof Omit<Namespace, '__typename'>];

export interface OrganisationInput {
  readonly id: string;
  /** What is shown in its place where the organisation is not, e.g. `HEALTH`. */
  readonly sector: string;
}
