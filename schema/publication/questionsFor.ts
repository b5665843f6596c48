import { kindsOf } from './kindsOf.ts';
import type { Declared, DeclaredField } from './readDeclared.ts';
import { ENTITY, isExternal } from './vocabulary.ts';

/** What of a person a service can only answer if it knows the field and all below it. */
export interface FieldQuestion {
  readonly coordinate: string;
  /** The field of the person that it lies in, e.g. `health`. */
  readonly namespace: string;
  /** e.g. `riskAlerts { text }` */
  readonly selection: string;
}

/** A schema that holds itself is followed so far. */
const mostDeep = 6;

/** One question for each field of a subgraph's namespace. */
export function questionsFor(declared: Declared): FieldQuestion[] {
  const person = declared.types.get(ENTITY);
  return (person?.fields ?? [])
    .filter((field) => field.name !== 'id' && !isExternal(person!, field))
    .flatMap((namespace) =>
      (declared.types.get(namespace.type)?.fields ?? []).filter(isAskable).map((field) => ({
        coordinate: field.coordinate,
        namespace: namespace.name,
        selection: selection(declared, field, 0),
      })),
    );
}

function selection(declared: Declared, field: DeclaredField, depth: number): string {
  if (field.type === ENTITY) return `${field.name} { id }`;
  const kinds = kindsOf(declared, field.type).filter(({ kind }) => kind === 'OBJECT');
  if (kinds.length === 0) return field.name;
  const below = kinds.map((type) => {
    const fields = depth < mostDeep ? type.fields.filter(isAskable) : [];
    // Under names of their own: what two kinds of record call alike may be of two types.
    const asked = fields.map((one) => `${type.name}_${one.name}: ${selection(declared, one, depth + 1)}`);
    return `... on ${type.name} { __typename ${asked.join(' ')} }`;
  });
  return `${field.name} { ${below.join(' ')} }`;
}

/** What needs an argument is not asked for: there is no telling which. */
const isAskable = ({ args }: DeclaredField): boolean => !args.some(({ isRequired }) => isRequired);
