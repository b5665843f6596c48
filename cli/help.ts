import type { Command, Option } from './command.ts';
import { commonOptions } from './readArguments.ts';

const exits =
  'Ends with 0: fine, 1: refused, 2: wrong usage, 3: out of reach, 4: not permitted, 6: to be approved.';

/** The list of all commands. */
export function helpOnAll(commands: readonly Command[]): string {
  const names = commands.map(({ name, about }) => [name, about] as const);
  return [
    'kinview: the command line of Kinview',
    '',
    ...columns(names),
    '',
    'npx kinview <command> --help says more. Every command takes --json.',
    exits,
  ].join('\n');
}

/** One command's own help. */
export function helpOn(command: Command): string {
  const operands = command.operands ?? [];
  const options = Object.entries({ ...command.options, ...commonOptions });
  const usage = ['npx kinview', command.name, ...operands.map(({ name }) => `<${name}>`), '[options]'];
  return [
    command.about,
    ...(command.details ? ['', command.details] : []),
    '',
    `Usage: ${usage.join(' ')}`,
    '',
    ...columns([
      ...operands.map(({ name, about }) => [`<${name}>`, about] as const),
      ...options.map(([name, option]) => [written(name, option), explained(option)] as const),
    ]),
    '',
    exits,
  ].join('\n');
}

const written = (name: string, { type, value }: Option): string =>
  type === 'boolean' ? `--${name}` : `--${name} ${value ?? '<value>'}`;

function explained(option: Option): string {
  const notes = [
    ...(option.required ? ['required'] : []),
    ...(option.multiple ? ['may be repeated'] : []),
    ...(option.env ? [`or ${option.env}`] : []),
    ...(option.default ? [`default ${option.default}`] : []),
  ];
  return notes.length > 0 ? `${option.about} (${notes.join('; ')})` : option.about;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
