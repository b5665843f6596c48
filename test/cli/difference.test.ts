import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { differenceOfSubgraph } from '../../cli/difference/differenceOfSubgraph.ts';
import { renderHtml } from '../../cli/difference/renderHtml.ts';
import { renderText } from '../../cli/difference/renderText.ts';
import { runCommand } from '../../cli/runCommand.ts';
import type { AgreementData } from '../../policies/agreement/data.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { readSubgraph } from '../../schema/readSubgraphs.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinview-difference-'));
afterAll(() => rmSync(folder, { recursive: true }));

const agreement = readAgreement(harrowVale2026);
const at = Date.parse('2026-03-04T10:00:00Z');
const health = readSubgraph('health');

const changed = (...changes: readonly (readonly [string, string])[]) => ({
  name: 'health',
  sdl: changes.reduce((sdl, [was, is]) => {
    if (!sdl.includes(was)) throw new Error(`health does not say: ${was}`);
    return sdl.replace(was, is);
  }, health.sdl),
});

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    env: {},
    folder,
    print: (text: string) => out.push(text),
    say: (line: string) => err.push(line),
  };
  const code = await runCommand(commands, args, io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const write = (name: string, data: AgreementData) => writeFileSync(join(folder, name), JSON.stringify(data));

test('an SDL that stays as it is changes nothing for anybody', () => {
  const difference = differenceOfSubgraph(health, health, agreement, at);
  expect(difference.changes).toEqual([]);
  expect(renderText(difference, [agreement])).toBe('Nobody would see more or less than before.');
});

test('a field of a lower class is told with who would newly see it, and on what ground', () => {
  const difference = differenceOfSubgraph(
    health,
    changed(['@classified(as: "MEDICATION")', '@classified(as: "SUPPORT_INSTRUCTION")']),
    agreement,
    at,
  );
  const text = renderText(difference, [agreement]);
  expect(difference.changes.map(({ fields }) => fields)).toEqual([
    [
      {
        path: 'health.medications',
        source: 'health',
        before: ['MEDICATION'],
        after: ['SUPPORT_INSTRUCTION'],
      },
    ],
  ]);
  expect(text).toContain(
    'health.medications   MEDICATION → SUPPORT_INSTRUCTION\n  records of NHS-COMM, NHS-ACUTE or NHS-MH',
  );
  expect(text).toMatch(
    /Would newly see it.*:\n(.*\n)*.*FRONTLINE or CARE_MANAGER practitioners.*records their own \(INTERNAL\)/,
  );
  expect(text).toMatch(/Would no longer see it/);
});

test('what loses the stricter class of its own is told: it inherits the one above', () => {
  const difference = differenceOfSubgraph(
    health,
    changed(['reasons: [String!] @classified(as: "ASSESSMENT_SUMMARY")', 'reasons: [String!]']),
    agreement,
    at,
  );
  expect(difference.changes.map(({ fields }) => fields)).toEqual([
    [
      {
        path: 'health.admissions.reasons',
        source: 'health',
        before: ['APPOINTMENT_SCHEDULE', 'ASSESSMENT_SUMMARY'],
        after: ['APPOINTMENT_SCHEDULE'],
      },
    ],
  ]);
  expect(difference.changes[0]!.effects.map(({ effect }) => effect)).toContain('GAINED');
});

test('a subgraph that is new is told as a whole, on a page that escapes what it shows', () => {
  const difference = differenceOfSubgraph(null, health, agreement, at);
  const page = renderHtml('<Health> & "others"', difference, [agreement]);
  const fields = difference.changes.flatMap((change) => change.fields);
  expect(fields.map(({ path }) => path)).toContain('health.medications');
  expect(fields.map(({ path }) => path)).not.toContain('health.medications.name');
  expect(fields.every(({ before }) => before === null)).toBe(true);
  expect(page).toContain('&#60;Health&#62; &#38; &#34;others&#34;');
  expect(page).not.toMatch(/<script|src=|href="http/);
  expect(page.match(/<table/g)!.length).toBe(page.match(/<caption>/g)!.length);
  expect(page).toContain('<html lang="en">');
});

test('policy diff says what a cell of the agreement does, and what else changes', async () => {
  const cells = harrowVale2026.cells.map((row) =>
    row.category === 'ROUTINE_COORDINATION'
      ? { ...row, needs: { ...row.needs, LOW: 'EXPLICIT_CONSENT' as const } }
      : row,
  );
  const times = { ...harrowVale2026.times, crisisHours: 2 };
  write('new.json', { ...harrowVale2026, version: '2027-1', cells, times });
  const { code, out } = await run(
    'policy',
    'diff',
    'built-in',
    'new.json',
    '--at',
    '2026-03-04T10:00:00Z',
    '--html',
    'page.html',
  );
  expect(code).toBe(0);
  expect(out).toMatch(
    /socialCare\.attendance {3}ATTENDANCE_UPDATE\n {2}records of SCHOOL\n {2}Would no longer see it/,
  );
  expect(out).not.toMatch(/Would newly see it|health\.medications/);
  expect(out).toContain('times.crisisHours: 4 → 2');
  expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('Agreement 2026-1 → 2027-1');
  const json = await run('policy', 'diff', 'new.json', 'built-in', '--json');
  expect(JSON.parse(json.out).changes[0].effects[0].effect).toBe('GAINED');
});

test('policy diff refuses files that are none, with what to do', async () => {
  writeFileSync(join(folder, 'broken.json'), '{');
  write('wrong.json', { ...harrowVale2026, keyHolders: ['NOBODY'] });
  expect(await run('policy', 'diff', 'built-in', 'missing.json')).toMatchObject({
    code: 3,
    err: expect.stringContaining('FILE_UNREADABLE'),
  });
  expect(await run('policy', 'diff', 'built-in', 'broken.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('AGREEMENT_NOT_JSON'),
  });
  expect(await run('policy', 'diff', 'built-in', 'wrong.json')).toMatchObject({
    code: 1,
    err: expect.stringContaining('AGREEMENT_UNKNOWN_REFERENCE'),
  });
  expect(await run('policy', 'diff', 'built-in', 'built-in', '--at', 'noon')).toMatchObject({ code: 2 });
});
