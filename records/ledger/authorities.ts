import type { LedgerEntry } from './types.ts';

/** What an operation's decisions stood on, each once. */
export interface Authorities {
  /** Which one an entry stands on, from 0. */
  of(entry: LedgerEntry): number;
  /** JSON, in order. */
  texts(): readonly string[];
}

/** By basis, by obligations, by grounds: looking one up joins no texts, and most entries share theirs with others. */
export function createAuthorities(): Authorities {
  const known = new Map<string, Map<string, Map<string, number>>>();
  const texts: string[] = [];
  return {
    of({ legalBasis, obligations, grounds }) {
      const [basis, duties, reasons] = [written(legalBasis), written(obligations), written(grounds)];
      const byReasons = within(within(known, basis), duties);
      let number = byReasons.get(reasons);
      if (number === undefined) {
        number = texts.push(`{"legalBasis":${basis},"obligations":${duties},"grounds":${reasons}}`) - 1;
        byReasons.set(reasons, number);
      }
      return number;
    },
    texts: () => texts,
  };
}

function within<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

const texts = new WeakMap<object, string>();

/** Decisions share these objects, and never change them. */
function written(value: object | null): string {
  if (value === null) return 'null';
  let text = texts.get(value);
  if (text === undefined) {
    text = JSON.stringify(value);
    texts.set(value, text);
  }
  return text;
}
