import { registryRefusals } from '../../../gateway/registry/registryRefusal.ts';
import { publicationRefusals } from '../../../records/publications/refusals.ts';

/** A refusal as it was told. */
export interface Row {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const line = ({ code, message, remedy }: Row) => `| \`${code}\` | ${cell(message)} | ${cell(remedy)} |`;
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** `docs/refusals.md`, of what was refused in the tests. */
/** Those that no example shows: what it takes is a second person, a hurry, or a fault. */
function others(shown: readonly Row[]): Row[] {
  const all: Row[] = [
    ...Object.entries(registryRefusals).map(([code, [, message, remedy]]) => ({ code, message, remedy })),
    ...Object.entries(publicationRefusals).map(([code, [message, remedy]]) => ({ code, message, remedy })),
  ];
  return all.filter(({ code }) => !shown.some((one) => one.code === code));
}

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
    ...rows.map(line),
    '',
    'Without an example:',
    '',
    '| code | it says | what to do |',
    '|---|---|---|',
    ...others(rows).map(line),
    '',
  ].join('\n');
}
