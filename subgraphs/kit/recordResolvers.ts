import type { SubgraphContext } from './createSubgraph.ts';
import type { LoadedRecord, LoadRecords } from './loadRecords.ts';
import type { Namespace, RecordKind } from './recordKinds.ts';

export interface RecordContext extends SubgraphContext {
  readonly loadRecords: LoadRecords;
}

interface Stub {
  readonly id: string;
}
type Resolver<Parent> = (parent: Parent, args: unknown, context: RecordContext) => unknown;

/**
 * The resolvers of an agency. Any id is a person with a namespace, so that neither says anything; a field of the
 * namespace is null when closed. A field with a stricter class of its own is null unless that is open as well.
 */
export function recordResolvers(namespace: Namespace): Record<string, Record<string, unknown>> {
  const fields: Record<string, Resolver<Stub>> = {};
  const types: Record<string, Record<string, unknown>> = {
    Person: {
      __resolveReference: ({ id }: Partial<Stub>) => (typeof id === 'string' ? { id } : null),
      [namespace.field]: (person: Stub) => ({ id: person.id }),
    },
    [namespace.type]: fields,
  };
  for (const kind of namespace.kinds) {
    fields[kind.name] = kind.many ? all(kind) : first(kind);
    const stricter = kind.fields.filter((field) => field.dataClass !== null);
    if (stricter.length === 0) continue;
    types[kind.type] = Object.fromEntries(
      stricter.map((field) => [field.name, onlyIfOpen(field.name, field.dataClass!)]),
    );
  }
  return types;
}

function all(kind: RecordKind): Resolver<Stub> {
  return ({ id }, _args, { loadRecords }) => loadRecords(kind, id);
}

function first(kind: RecordKind): Resolver<Stub> {
  return async ({ id }, _args, { loadRecords }) => (await loadRecords(kind, id))?.[0] ?? null;
}

function onlyIfOpen(field: string, dataClass: string): Resolver<LoadedRecord> {
  return (record, _args, { open }) =>
    open(record.person, dataClass).includes(record.controller) ? record[field] : null;
}
