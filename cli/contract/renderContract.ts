import type { CheckResult } from './types.ts';

const MARKS: Readonly<Record<CheckResult['outcome'], string>> = { PASSED: '✔', FAILED: '✘', NOT_TRIED: '·' };

/** The report for a terminal: what holds, and what to fix where it does not. */
export function renderContract(name: string, results: readonly CheckResult[]): string {
  const count = (outcome: CheckResult['outcome']) => results.filter((one) => one.outcome === outcome).length;
  const lines = results.flatMap(({ area, expects, outcome, found, fix }) => [
    `${MARKS[outcome]} ${area.padEnd(8)} ${expects}`,
    ...found.map((problem) => `             found: ${problem}`),
    ...(outcome === 'FAILED' ? [`             fix:   ${fix}`] : []),
    ...(outcome === 'NOT_TRIED' ? [`             not tried: ${fix}`] : []),
  ]);
  const failed = count('FAILED');
  const verdict =
    failed === 0
      ? `${name} keeps the contract: ${count('PASSED')} checks passed`
      : `${name} breaks the contract: ${failed} of ${results.length} checks failed`;
  const rest = count('NOT_TRIED') > 0 ? `, ${count('NOT_TRIED')} not tried` : '';
  return [...lines, '', `${verdict}${rest}.`].join('\n');
}
