/** The path that a source gave with each of its errors; null: none that can be read. Its words are never read. */
export type ErrorPath = readonly (string | number)[] | null;

const INDEX = /^\d+$/;

/** null: the answer's `errors` is not a list of objects. Indices may arrive as text (some servers write them so). */
export function readErrors(errors: unknown): ErrorPath[] | null {
  if (errors === undefined || errors === null) return [];
  if (!Array.isArray(errors)) return null;
  const paths: ErrorPath[] = [];
  for (const error of errors) {
    if (typeof error !== 'object' || error === null) return null;
    paths.push(readPath((error as { path?: unknown }).path));
  }
  return paths;
}

function readPath(path: unknown): ErrorPath {
  if (!Array.isArray(path) || path.length === 0) return null;
  const keys: (string | number)[] = [];
  for (const step of path) {
    if (Number.isSafeInteger(step)) keys.push(step);
    else if (typeof step === 'string') keys.push(INDEX.test(step) ? Number(step) : step);
    else return null;
  }
  return keys;
}
