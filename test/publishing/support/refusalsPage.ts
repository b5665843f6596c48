/** A refusal as it was told. */
export interface Row {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** `docs/refusals.md`, of what was refused in the tests. */
export function writeRefusals(rows: readonly Row[]): string {
  return [
    '# What is refused, and what to do',
    '',
    'Each row is an example that a test publishes (`test/publishing/refusals.test.ts`, which also writes this page:',
    '`npx vitest run test/publishing/refusals.test.ts -u`). What composition itself refuses has the codes of Apollo',
    'Federation; `FIELD_TYPE_MISMATCH` stands for them.',
    '',
    '| code | it says, for example | what to do |',
    '|---|---|---|',
    ...rows.map(({ code, message, remedy }) => `| \`${code}\` | ${cell(message)} | ${cell(remedy)} |`),
    '',
  ].join('\n');
}
