import type { RecordKind } from './recordKinds.ts';
import { selectRecords } from './selectRecords.ts';

/** Statements that a connection keeps prepared; any further combination of kinds is parsed each time. */
const MAX_PREPARED = 200;

export interface Statement {
  /** Prepared under this name, once per connection. */
  readonly name?: string;
  readonly text: string;
}

/** Makes the statement for a combination of kinds, and remembers it. */
export function createPrepareStatement(order: { readonly [field: string]: string }) {
  const prepared = new Map<string, Statement>();
  return (kinds: readonly RecordKind[]): Statement => {
    const combination = kinds.map(({ name }) => name).join();
    const known = prepared.get(combination);
    if (known) return known;
    const text = selectRecords(kinds, order);
    if (prepared.size >= MAX_PREPARED) return { text };
    const statement = { name: `records-${prepared.size}`, text };
    prepared.set(combination, statement);
    return statement;
  };
}
