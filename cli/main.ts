import { commands } from './commands.ts';
import { runCommand } from './runCommand.ts';

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  env: process.env,
  folder: process.cwd(),
  print: (text) => process.stdout.write(`${text}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
});
