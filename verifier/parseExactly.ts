/**
 * JSON that is written as this ledger writes it, indented or not; undefined: it is none. A name that is told twice, or a
 * number written otherwise, could say one thing to whoever reads it and another to the program that checks it.
 */
export function parseExactly(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return indents.some((indent) => text === JSON.stringify(value, null, indent)) ? value : undefined;
  } catch {
    return undefined;
  }
}

const indents = [0, 1, 2] as const;
