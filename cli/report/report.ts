import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { CommandError, usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { askGateway } from '../gateway/askGateway.ts';
import { gatewayOptions } from '../gateway/callRegistry.ts';
import { renderCsv } from './renderCsv.ts';
import { renderReport } from './renderReport.ts';
import type { Report } from './types.ts';

const QUERY = `query ($period: String!) { complianceReport(period: $period) { period from to smallNumbersBelow
  tables { id title unit columns rows { label cells { value isSuppressed } } } problem { code message } } }`;

/** The compliance report of a month or a quarter, as a page or as CSV. */
export const report: Command = {
  name: 'report',
  about: 'the compliance report of a month or a quarter, as a page to print or as CSV',
  details:
    'Asks a gateway under the purpose STATISTICS: aggregates only, in which small numbers are suppressed. The page needs no other file and prints as it is.',
  options: {
    ...gatewayOptions,
    month: { type: 'string', value: '<month>', about: 'a month, e.g. 2026-03' },
    quarter: { type: 'string', value: '<quarter>', about: 'or a quarter, e.g. 2026-Q1' },
    format: { type: 'string', value: '<html|csv>', about: 'what to write', default: 'html' },
    output: { type: 'string', value: '<file>', about: 'where to write it; standard output when left out' },
  },
  async run(asked) {
    const [period, another] = [asked.optional('month'), asked.optional('quarter')].filter(Boolean);
    if (period === undefined || another !== undefined) throw usage('report takes --month or --quarter.');
    const format = asked.text('format');
    if (format !== 'html' && format !== 'csv') throw usage('--format is html or csv.');
    const { complianceReport } = await askGateway<{
      complianceReport: Report & { problem: { code: string; message: string } | null };
    }>(asked, 'STATISTICS', QUERY, { period });
    const { problem, ...found } = complianceReport;
    if (problem) throw new CommandError(problem.code, problem.message, 'Ask for a period that is over.');
    const text = format === 'html' ? renderReport(found) : renderCsv(found);
    const file = asked.optional('output');
    if (file === undefined) return { exitCode: exitCodes.FINE, text, report: found };
    writeFileSync(resolve(asked.io.folder, file), text);
    return { exitCode: exitCodes.FINE, text: `Written to ${file}.`, report: found };
  },
};
