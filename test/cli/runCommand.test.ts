import { expect, it } from 'vitest';
import type { Command } from '../../cli/command.ts';
import { CommandError } from '../../cli/commandError.ts';
import { commands } from '../../cli/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';

const greet: Command = {
  name: 'greet person',
  about: 'Greets somebody.',
  operands: [{ name: 'who', about: 'whom to greet' }],
  options: {
    word: { type: 'string', about: 'the word', value: '<word>', required: true, env: 'GREETING' },
    loud: { type: 'boolean', about: 'in capitals' },
  },
  run: async (asked) => {
    const [who] = asked.operands;
    if (who === 'nobody') throw new CommandError('NOBODY', 'There is nobody.', 'Name somebody.');
    const said = `${asked.text('word')} ${who}`;
    return { exitCode: 0, text: asked.flag('loud') ? said.toUpperCase() : said, report: { said } };
  },
};

async function run(line: string, env: NodeJS.ProcessEnv = {}, table: readonly Command[] = [greet]) {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runCommand(table, line.split(' ').filter(Boolean), {
    env,
    folder: '/',
    print: (text) => out.push(text),
    say: (text) => err.push(text),
  });
  return { exitCode, out: out.join('\n'), err: err.join('\n') };
}

it('prints the result for people, and the same as JSON for programs', async () => {
  expect(await run('greet person dana --word Hello --loud')).toEqual({
    exitCode: 0,
    out: 'HELLO DANA',
    err: '',
  });
  expect(JSON.parse((await run('greet person dana --word Hello --json')).out)).toEqual({
    said: 'Hello dana',
  });
  expect((await run('greet person dana', { GREETING: 'Good day' })).out).toBe('Good day dana');
});

it('ends with 2 and a remedy where the line itself is wrong', async () => {
  for (const line of [
    'greet person dana',
    'greet person --word x',
    'greet person a b --word x',
    'greet person dana --wrod x',
    'greet nobody',
    'dance',
  ]) {
    const { exitCode, out, err } = await run(line);
    expect({ line, exitCode, out }).toEqual({ line, exitCode: 2, out: '' });
    expect(err).toMatch(/^USAGE: .+\.\n {2}\S/);
  }
  expect((await run('greet person dana')).err).toContain('--word or GREETING in the environment');
  expect((await run('greet nobody')).err).toContain('There are: greet person.');
});

it('tells a refusal by its code, with what to do', async () => {
  expect(await run('greet person nobody --word x')).toEqual({
    exitCode: 1,
    out: '',
    err: 'NOBODY: There is nobody.\n  Name somebody.',
  });
  const { out } = await run('greet person nobody --word x --json');
  expect(JSON.parse(out).error).toEqual({
    code: 'NOBODY',
    message: 'There is nobody.',
    remedy: 'Name somebody.',
  });
});

it('a fault of its own is neither fine nor a refusal', async () => {
  const broken: Command = { ...greet, run: () => Promise.reject(new TypeError('oops')) };
  expect(await run('greet person dana --word x', {}, [broken])).toMatchObject({ exitCode: 70, out: '' });
});

it('every command has help that names all of its options, and a name of its own', async () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  expect((await run('--help', {}, commands)).exitCode).toBe(0);
  for (const command of [greet, ...commands]) {
    const { exitCode, out } = await run(`${command.name} --help`, {}, [command]);
    expect(exitCode).toBe(0);
    for (const name of [...Object.keys(command.options), 'json', 'help']) expect(out).toContain(`--${name}`);
  }
});
