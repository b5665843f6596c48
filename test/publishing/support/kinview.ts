import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../../cli/commands.ts';
import { runCommand } from '../../../cli/runCommand.ts';
import type { Stack } from '../../support/stack.ts';

export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

export interface Kinview {
  /** Runs a command as one of the demonstration's users, against one of the stack's gateways. */
  (user: string, args: readonly string[], gateway?: number): Promise<Ran>;
  /** The same with `--json`, read. */
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into reports of every shape.
  json(user: string, args: readonly string[], gateway?: number): Promise<any>;
  /** A file in the folder that commands are called from. @returns its name */
  file(name: string, text: string): string;
}

/** The command line, run in this process. */
export function createKinview(stack: Stack): Kinview {
  const folder = mkdtempSync(join(tmpdir(), 'kinview-cli-'));
  const run = async (user: string, args: readonly string[], gateway = 0): Promise<Ran> => {
    const [out, err]: [string[], string[]] = [[], []];
    const env = { KINVIEW_GATEWAY: stack.gateways[gateway]!, KINVIEW_TOKEN: await stack.issuer.token(user) };
    const io = {
      env,
      folder,
      print: (text: string) => void out.push(text),
      say: (text: string) => void err.push(text),
    };
    const exitCode = await runCommand(commands, args, io);
    return { exitCode, out: out.join('\n'), err: err.join('\n') };
  };
  return Object.assign(run, {
    json: async (user: string, args: readonly string[], gateway = 0) =>
      JSON.parse((await run(user, [...args, '--json'], gateway)).out),
    file(name: string, text: string) {
      writeFileSync(join(folder, name), text);
      return name;
    },
  });
}
