import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LedgerOfMonths, openLedgerOfMonths } from './support/ledgerOfMonths.ts';
import { runLedgerCommand } from './support/runLedgerCommand.ts';

let months: LedgerOfMonths;
let text: string;
beforeAll(async () => {
  months = await openLedgerOfMonths();
  text = readFileSync(await months.exportLive('live.ndjson'), 'utf8');
});
afterAll(() => months.ledger.close());

const sample = (name: string) =>
  runLedgerCommand(months.ledger, [
    ...'sample --month 2026-02 --organisation LA-A --size 5 --checkpoints checkpoints'.split(' '),
    ...['--export', name],
  ]);
const give = (name: string, lines: string) => writeFileSync(join(months.ledger.home, name), lines);

test('a sample is drawn again from what was signed and holds all of the month, and from nothing else', async () => {
  const drawn = await sample('live.ndjson');
  expect(drawn, drawn.text).toMatchObject({ code: 0 });
  const [first] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(drawn.text)!;
  // Without the operation that somebody would rather have left out, another sample would be drawn.
  give('without.ndjson', text.replace(new RegExp(`.*"operationId":"${first}".*\n`), ''));
  expect(await sample('without.ndjson')).toMatchObject({
    code: 3,
    text: expect.stringContaining('SAMPLE_NOT_VERIFIED'),
  });
  // One that ends before the checkpoint that the month is drawn by may lack some of it.
  const lines = text.trimEnd().split('\n');
  const third = lines.flatMap((line, at) => (line.startsWith('{"kind":"sealed"') ? [at] : []))[3]!;
  const rows = lines.slice(0, third).filter((line) => /"kind":"(operation|subject)"/.test(line)).length;
  const end = `{"kind":"end","batches":3,"rows":${rows}}`;
  give('short.ndjson', `${[...lines.slice(0, third), end].join('\n')}\n`);
  expect((await sample('short.ndjson')).text).toMatch(/SAMPLE_NOT_VERIFIED.*(ends before|TRUNCATED)/s);
});
