/**
 * Reads a subgraph's grant key from `KINVIEW_GRANT_KEY_<NAME>` (base64 of exactly 32 bytes).
 *
 * @throws Error naming the variable, never its value
 */
export function readGrantKey(env: NodeJS.ProcessEnv, subgraph: string): Buffer {
  const variable = `KINVIEW_GRANT_KEY_${subgraph.toUpperCase()}`;
  const key = Buffer.from(env[variable] ?? '', 'base64');
  if (key.length !== 32) throw new Error(`${variable} must be set to 32 bytes in base64`);
  return key;
}
