import type { Agreement } from '../../policies/agreement/types.ts';

/** Plain words for what a row of a table is about: a class, a task, a code. */
export function labelOf(agreement: Agreement, table: string, label: string): string {
  if (table === 'tier-by-category') return plain(agreement.classes.get(label)?.category ?? label);
  const words =
    table === 'overdue' ? agreement.taskKinds.get(label)?.label : agreement.classes.get(label)?.label;
  if (words !== undefined) return capital(words);
  return plain(label);
}

const plain = (label: string) =>
  /^[A-Z_]+$/.test(label) ? capital(label.toLowerCase().replaceAll('_', ' ')) : label;

const capital = (words: string) => `${words[0]!.toUpperCase()}${words.slice(1)}`;
