import { CodedError } from '../../../database/codedError.ts';

/**
 * An agency's own key for commitments, 32 bytes in base64, from `KINVIEW_COMMIT_KEY_<NAME>`; null: it makes none.
 * @throws CodedError SETTING_INVALID naming the variable, never its value
 */
export function readCommitKey(env: NodeJS.ProcessEnv, subgraph: string): Buffer | null {
  const variable = `KINVIEW_COMMIT_KEY_${subgraph.toUpperCase()}`;
  const given = env[variable];
  if (!given) return null;
  const key = Buffer.from(given, 'base64');
  if (key.length !== 32) throw new CodedError('SETTING_INVALID', `${variable} must be 32 bytes in base64`);
  return key;
}
