/** An array as PostgreSQL reads it, of values that are quoted or numbers. The driver's own way looks at each value twice. */
export function arrayOf(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}

/** A text as one value of `arrayOf`. */
export function quoted(text: string): string {
  return isToken(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A list of texts as one value of `arrayOf`. */
export function quotedList(texts: readonly string[]): string {
  return texts.every(isToken) ? `"{${texts.join(',')}}"` : quoted(arrayOf(texts.map(quoted)));
}

/** A list of texts as JSON. */
export function jsonList(texts: readonly string[]): string {
  return texts.length > 0 && texts.every(isToken) ? `["${texts.join('","')}"]` : JSON.stringify(texts);
}

/** A text as JSON. */
export function json(text: string): string {
  return isToken(text) ? `"${text}"` : JSON.stringify(text);
}

const tokens = new Set<string>();
const mostTokens = 20_000;

/** Whether a text means itself in JSON and in PostgreSQL's arrays; codes and coordinates do, and come again and again. */
function isToken(text: string): boolean {
  if (tokens.has(text)) return true;
  if (!/^[\w.:-]+$/.test(text) || text.toUpperCase() === 'NULL') return false;
  if (tokens.size >= mostTokens) tokens.clear();
  tokens.add(text);
  return true;
}
