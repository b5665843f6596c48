import { canonical } from './canonical.ts';

/**
 * The field of a namespace that a name stands for, as the ledger writes it: `health.visits` of `health.visits({"last":3})`;
 * null: it is no such name to the letter, and one field could have several.
 */
export function coordinateOf(field: string): string | null {
  const [, coordinate = null, given] = /^([_A-Za-z]\w*\.[_A-Za-z]\w*)(?:\((.*)\))?$/s.exec(field) ?? [];
  return given === undefined || isArguments(given) ? coordinate : null;
}

function isArguments(text: string): boolean {
  try {
    const given: unknown = JSON.parse(text);
    return text.startsWith('{"') && canonical(given) === text;
  } catch {
    return false;
  }
}
