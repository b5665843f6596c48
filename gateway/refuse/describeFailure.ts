import { KinviewError } from './KinviewError.ts';

/** What a log may know of a failure: its kind, its code and where it arose. Its text may quote values, so it stays out. */
export interface Failure {
  readonly kind: string;
  readonly code: string | null;
  /** Our own words, where the failure is one of ours. */
  readonly detail?: string;
  readonly at: readonly string[];
  readonly cause?: Failure;
}

/** Describes anything thrown, and what caused it, without a word of its text. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [] };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    kind: error.constructor.name,
    code: typeof code === 'string' && /^[A-Z0-9_]{1,64}$/i.test(code) ? code : null,
    ...(error instanceof KinviewError && error.detail ? { detail: error.detail } : {}),
    at: frames.slice(0, 6).map((line) => line.trim()),
    ...causeOf(error),
  };
}

function causeOf(error: Error): { cause?: Failure } {
  const { cause, originalError } = error as { cause?: unknown; originalError?: unknown };
  const inner = originalError ?? cause;
  return inner === undefined || inner === error ? {} : { cause: describeFailure(inner) };
}
