/** Where a data subject's object stands in the answer. */
export interface AnswerPath {
  readonly previous: AnswerPath | null;
  readonly key: string | number;
}

/** Response keys and positions, from the root down. */
export function keysOf(path: AnswerPath | null): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.previous) keys.push(at.key);
  return keys.reverse();
}
