import { type ExitCode, exitCodes } from './exitCodes.ts';

/** A refusal or failure with a stable code and what to do about it; neither holds a token or a personal value. */
export class CommandError extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly exitCode: ExitCode;

  constructor(code: string, message: string, remedy: string, exitCode: ExitCode = exitCodes.REFUSED) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.remedy = remedy;
    this.exitCode = exitCode;
  }
}

export function usage(message: string, remedy = 'See: npx kinview --help'): CommandError {
  return new CommandError('USAGE', message, remedy, exitCodes.USAGE);
}
