import type { Command, Io } from './command.ts';
import { CommandError, usage } from './commandError.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { helpOn, helpOnAll } from './help.ts';
import { readArguments } from './readArguments.ts';

/** Runs one command line to its end and says how it ended. Never throws: what goes wrong is printed with its remedy. */
export async function runCommand(
  commands: readonly Command[],
  args: readonly string[],
  io: Io,
): Promise<ExitCode> {
  const isJson = args.includes('--json');
  try {
    if (args.length === 0 || ['help', '--help', '-h'].includes(args[0]!)) {
      io.print(helpOnAll(commands));
      return args.length === 0 ? exitCodes.USAGE : exitCodes.FINE;
    }
    const { command, rest } = find(commands, args);
    const asked = readArguments(command, rest, io);
    if (asked.flag('help')) {
      io.print(helpOn(command));
      return exitCodes.FINE;
    }
    const { exitCode, text, report } = await command.run(asked);
    io.print(isJson ? JSON.stringify(report, null, 2) : text);
    return exitCode;
  } catch (error) {
    return tell(error, isJson, io);
  }
}

/** The command whose name the line begins with; the longest, where one name begins another. */
function find(commands: readonly Command[], args: readonly string[]) {
  const matching = commands
    .filter(({ name }) => name.split(' ').every((word, at) => args[at] === word))
    .sort((a, b) => b.name.length - a.name.length);
  const [command] = matching;
  if (command) return { command, rest: args.slice(command.name.split(' ').length) };
  const words = args.filter((word) => !word.startsWith('-')).slice(0, 2);
  const near = commands.filter(({ name }) => name.startsWith(`${words[0]} `)).map(({ name }) => name);
  const remedy = near.length > 0 ? `There are: ${near.join(', ')}.` : 'See: npx kinview --help';
  throw usage(`There is no command "${words.join(' ')}".`, remedy);
}

function tell(error: unknown, isJson: boolean, io: Io): ExitCode {
  if (!(error instanceof CommandError)) {
    io.say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return exitCodes.FAULT;
  }
  const { code, message, remedy, exitCode } = error;
  if (isJson) io.print(JSON.stringify({ error: { code, message, remedy } }, null, 2));
  else io.say(`${code}: ${message}\n  ${remedy}`);
  return exitCode;
}
