/**
 * Makes the engine keep a schema's names in one byte for each character. It keeps one copy of a property's name, as wide
 * as the text in which it first meets it; the planner's own texts have a curly quote in them, and are wide. An answer
 * with one wide name in it is written wide, counted and encoded character by character: eight times the time. To be
 * called before anything else reads the schema.
 */
export function internNames(sdl: string): void {
  const names = new Set(sdl.match(/\w+/g));
  const narrow = Buffer.from([...names].join(' '), 'latin1').toString('latin1');
  if (Object.keys(kept).length > mostKept) kept = {};
  for (const name of narrow.split(' ')) kept[name] = true;
}

/** A copy that nobody holds is forgotten, and the next one made may be wide. */
let kept: Record<string, true> = {};
const mostKept = 50_000;
