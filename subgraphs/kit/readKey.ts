import { CodedError } from '../../database/codedError.ts';

/**
 * A key of 32 bytes from a variable that holds it in base64.
 * @throws CodedError SETTING_MISSING naming the variable, never its value
 */
export function readKey(env: NodeJS.ProcessEnv, variable: string): Buffer {
  const key = Buffer.from(env[variable] ?? '', 'base64');
  if (key.length !== 32)
    throw new CodedError('SETTING_MISSING', `${variable} must be set to 32 bytes in base64`);
  return key;
}
