import { parseArgs } from 'node:util';
import type { Asked, Command, Io, Option } from './command.ts';
import { usage } from './commandError.ts';

/** Options of every command. */
export const commonOptions: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', about: 'print the result as JSON, for programs' },
  help: { type: 'boolean', about: 'print this help' },
};

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/**
 * Reads what follows a command's name.
 * @throws CommandError USAGE naming what is missing or unknown.
 */
export function readArguments(command: Command, args: readonly string[], io: Io): Asked {
  const options = { ...command.options, ...commonOptions };
  const { values, positionals } = parse(command, options, args);
  const read = (option: string) => values[option] ?? fallbackOf(options[option], io.env);
  const asked: Asked = {
    optional: (option) => asText(read(option)),
    text: (option) => {
      const value = asText(read(option));
      if (value === undefined) throw missing(command, option, options[option]);
      return value;
    },
    flag: (option) => values[option] === true,
    list: (option) => [read(option) ?? []].flat().map(String),
    operands: positionals,
    io,
  };
  if (asked.flag('help')) return asked;
  for (const [name, option] of Object.entries(options)) {
    if (option.required && !asked.list(name).some((value) => value !== ''))
      throw missing(command, name, option);
  }
  const expected = command.operands ?? [];
  if (positionals.length !== expected.length) {
    const names = expected.map(({ name }) => `<${name}>`).join(' ');
    throw usage(
      expected.length === 0 ? `${command.name} takes options only.` : `${command.name} takes ${names}.`,
      helpOf(command),
    );
  }
  return asked;
}

function parse(command: Command, options: Readonly<Record<string, Option>>, args: readonly string[]) {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple }]) => [
      name,
      { type, multiple: multiple ?? false },
    ]),
  );
  try {
    const parsed = parseArgs({ args: [...args], options: known, allowPositionals: true });
    return { values: parsed.values as Values, positionals: parsed.positionals };
  } catch (error) {
    throw usage(`${(error as Error).message.split('. ')[0]}.`, helpOf(command));
  }
}

function fallbackOf(option: Option | undefined, env: NodeJS.ProcessEnv): string | undefined {
  return (option?.env && env[option.env]) || option?.default;
}

function asText(value: Values[string]): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function missing(command: Command, name: string, option: Option | undefined) {
  const env = option?.env ? ` or ${option.env} in the environment` : '';
  return usage(`${command.name} needs --${name}${env}.`, helpOf(command));
}

const helpOf = (command: Command): string => `See: npx kinview ${command.name} --help`;
