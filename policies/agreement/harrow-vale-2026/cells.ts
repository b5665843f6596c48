import type { CellRow, Need } from '../data.ts';

/** policy.md §5. A category without a row has no cell: nothing of it is opened by consent or duty. */
export const cells: readonly CellRow[] = [
  row('ROUTINE_COORDINATION', 'CONSENT', 'CONSENT', 'DUTY_ELSE_CONSENT'),
  row('FUNCTIONAL_ENGAGEMENT', 'EXPLICIT_CONSENT', 'CONSENT', 'DUTY_ELSE_CONSENT'),
  row('SAFEGUARDING_CRITICAL', 'OVERRIDE_ONLY', 'EXPLICIT_CONSENT', 'DUTY'),
  row('RESTRICTED_CLINICAL', 'EXPLICIT_CONSENT', 'EXPLICIT_CONSENT', 'DUTY_ELSE_EXPLICIT_CONSENT'),
  row('ANALYTIC_PROFILE', 'OVERRIDE_ONLY', 'EXPLICIT_CONSENT', 'DUTY_ELSE_EXPLICIT_CONSENT'),
];

function row(category: string, low: Need, moderate: Need, high: Need): CellRow {
  return { category, needs: { LOW: low, MODERATE: moderate, HIGH: high } };
}
