import { entityChecks } from './checks/entities.ts';
import { errorChecks } from './checks/errors.ts';
import { grantChecks } from './checks/grants.ts';
import { latencyChecks } from './checks/latency.ts';
import { rowChecks } from './checks/rows.ts';
import type { Check, CheckResult, Subject } from './types.ts';

const CHECKS: readonly Check[] = [
  ...grantChecks,
  ...entityChecks,
  ...rowChecks,
  ...errorChecks,
  ...latencyChecks,
];

/** Asks a running subgraph everything that the gateway relies on, one check after the other. Changes nothing in it. */
export async function runContract(subject: Subject): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { area, expects, fix, run } of CHECKS) {
    const said = await run(subject);
    if ('notTried' in said)
      results.push({ area, expects, fix: said.notTried, outcome: 'NOT_TRIED', found: [] });
    else results.push({ area, expects, fix, outcome: said.length === 0 ? 'PASSED' : 'FAILED', found: said });
  }
  return results;
}
