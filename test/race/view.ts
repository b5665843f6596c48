import type { Answer } from '../support/ask.ts';
import type { Stack } from '../support/stack.ts';

/** Who asks, why, about whom, for what: for example `u-hv PLANNING tyler socialCare.attendance.id`. */
export type View = string;

export function askView({ ask }: Stack, view: View): Promise<Answer> {
  const [user, purpose, person, path] = view.split(' ') as [string, string, string, string];
  const selection = path.split('.').reduceRight((inner, key) => (inner ? `${key} { ${inner} }` : key), '');
  return ask(user, purpose, `{ person(id: "${person}") { ${selection} } }`);
}

/** What the answer shows of what the view asked: the field around the last name of its path; null: nothing. */
export function shownBy({ body }: Answer, view: View): unknown {
  const path = view.split(' ')[3]!.split('.');
  let at: unknown = body.data?.person;
  for (const key of path.length > 1 ? path.slice(0, -1) : path) {
    at = (at as Record<string, unknown> | null | undefined)?.[key];
  }
  return at ?? null;
}
