import { readStatistics } from '../../../records/statistics/readStatistics.ts';
import type { GovernanceContext } from '../context.ts';
import { orProblem } from './problem.ts';

/** Aggregates of a month or a quarter; nobody can be found in them. */
export const complianceReport = (_root: unknown, args: { period: string }, { asking }: GovernanceContext) =>
  orProblem(async () => {
    const { from, to, tables, ...report } = await readStatistics(asking, args.period);
    return {
      ...report,
      from: new Date(from),
      to: new Date(to),
      tables: tables.map(({ rows, over: _over, ...table }) => ({
        ...table,
        rows: rows.map(({ label, cells }) => ({
          label,
          cells: cells.map((value) => ({ value, isSuppressed: value === null })),
        })),
      })),
    };
  });
