import { CodedError } from './codedError.ts';

/**
 * The port that a variable names; 0: any free one.
 * @param fallback where the variable is not set; none: it has to be
 * @throws CodedError SETTING_MISSING or PORT_INVALID naming the variable, never its value
 */
export function readPort(env: NodeJS.ProcessEnv, variable: string, fallback?: number): number {
  const given = env[variable] ?? fallback?.toString();
  if (given === undefined) throw new CodedError('SETTING_MISSING', `${variable} must be set`);
  if (/^\d{1,5}$/.test(given) && Number(given) <= 65_535) return Number(given);
  throw new CodedError('PORT_INVALID', `${variable} must be a port, 0 to 65535 (0: any free port)`);
}
