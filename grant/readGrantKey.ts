/**
 * Reads a subgraph's grant key from `KINVIEW_GRANT_KEY_<NAME>` (base64 of exactly 32 bytes).
 *
 * @throws Error naming the variable, never its value
 */
export function readGrantKey(env: NodeJS.ProcessEnv, subgraph: string): Buffer {
  return readKey(env, `KINVIEW_GRANT_KEY_${subgraph.toUpperCase()}`);
}

/** Reads the gateways' own secret, from which grant keys are derived, in the same form from `KINVIEW_GRANT_ROOT`. */
export function readGrantRoot(env: NodeJS.ProcessEnv): Buffer {
  return readKey(env, 'KINVIEW_GRANT_ROOT');
}

function readKey(env: NodeJS.ProcessEnv, variable: string): Buffer {
  const key = Buffer.from(env[variable] ?? '', 'base64');
  if (key.length !== 32) throw new Error(`${variable} must be set to 32 bytes in base64`);
  return key;
}
