import type { ExitCode } from './exitCodes.ts';

/** One `--option`, as its help says it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** One line: what it is for. */
  readonly about: string;
  /** What stands for its value in the help, e.g. `<file>`. */
  readonly value?: string;
  readonly required?: true;
  /** May be given more than once. */
  readonly multiple?: true;
  /** Read when the option is not given. Secrets come this way: arguments are visible to everyone on the machine. */
  readonly env?: string;
  readonly default?: string;
}

/** What one call of a command was given, already checked against its options. */
export interface Asked {
  /** A required option, or one with a default. */
  text(option: string): string;
  optional(option: string): string | undefined;
  flag(option: string): boolean;
  list(option: string): readonly string[];
  /** In the order of the command's `operands`. */
  readonly operands: readonly string[];
  readonly io: Io;
}

/** Everything of the process that a command may touch, so that tests can run it in theirs. */
export interface Io {
  readonly env: NodeJS.ProcessEnv;
  /** Where relative paths start. */
  readonly folder: string;
  /** The result, on standard output. */
  readonly print: (text: string) => void;
  /** Progress and refusals, on standard error. */
  readonly say: (line: string) => void;
}

/** How a command ended: the same content for people (`text`) and, with `--json`, for programs (`report`). */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly text: string;
  readonly report: unknown;
}

/** One command: a file named for its verb that exports one of these, and a line in `commands.ts`. */
export interface Command {
  /** As typed, e.g. `subgraph check`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly about: string;
  /** More for its own help. */
  readonly details?: string;
  /** What follows the name without `--`; all of them are needed. */
  readonly operands?: readonly { readonly name: string; readonly about: string }[];
  /** Beside `--json` and `--help`, which every command has. */
  readonly options: Readonly<Record<string, Option>>;
  /** @throws CommandError for everything that the caller can put right. */
  run(asked: Asked): Promise<Outcome>;
}
