import type { Declared, DeclaredField } from '../readDeclared.ts';
import type { Finding, Rule } from '../types.ts';
import { ENTITY, fieldsOf, listDepth, RECORD } from '../vocabulary.ts';

/** `person { health { assessments { … } } }`: one object, whose fields are records or lists of them. */
export const namespaceShape: Rule = {
  code: 'NAMESPACE_SHAPE',
  remedy: `Give ${ENTITY} one field of one object type, and that type fields that are a type that implements ${RECORD}, or a list of it.`,
  *check({ own, isAgency, name }) {
    if (!isAgency) return;
    const fields = [...fieldsOf(own)].filter(
      ({ type, field }) => type.name === ENTITY && field.name !== 'id',
    );
    if (fields.length !== 1) {
      yield {
        coordinate: ENTITY,
        message: `${name} adds ${fields.length} fields to ${ENTITY} instead of one.`,
      };
    }
    for (const { field } of fields) yield* checkNamespace(own, field);
  },
};

function* checkNamespace(own: Declared, namespace: DeclaredField): Generator<Finding> {
  const type = own.types.get(namespace.type);
  if (listDepth(namespace.typeNode) > 0 || type?.kind !== 'OBJECT') {
    yield { coordinate: namespace.coordinate, message: `${namespace.coordinate} is not one object.` };
  }
  if (namespace.args.length > 0) {
    yield {
      coordinate: namespace.coordinate,
      message: `${namespace.coordinate} takes arguments; itself it says nothing.`,
    };
  }
  for (const field of type?.fields ?? []) {
    const record = own.types.get(field.type);
    if (record?.kind !== 'OBJECT' || !record.interfaces.includes(RECORD)) {
      yield {
        coordinate: field.coordinate,
        message: `${field.coordinate} is no record: ${field.type} says neither whose it is, nor as of when, nor how it came about.`,
      };
    }
    if (listDepth(field.typeNode) > 1) {
      yield { coordinate: field.coordinate, message: `${field.coordinate} is a list of lists.` };
    }
  }
}
