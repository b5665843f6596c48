import { CodedError } from '../../database/codedError.ts';
import { createAgency } from './createAgency.ts';
import type { Agency } from './defineAgency.ts';
import type { ReporterOptions } from './events/createReporter.ts';
import { readKey } from './readKey.ts';
import { runSubgraph } from './runSubgraph.ts';

/**
 * An agency's process: `runSubgraph` with its database in `<NAME>_DATABASE_URL`, which tells the spine at
 * `KINVIEW_SPINE_URL` what its rules find, every `KINVIEW_REPORT_EVERY_MS` (5,000 unless set). Its own
 * `KINVIEW_MESSAGE_KEY_<NAME>` and the agencies' `KINVIEW_MATCH_KEY` are base64 of 32 bytes each.
 * @throws CodedError SETTING_MISSING naming the variable that is missing or wrong, never its value
 */
export function runAgency(agency: Agency): Promise<void> {
  return runSubgraph(agency.name, `${agency.name.toUpperCase()}_DATABASE_URL`, (options) =>
    createAgency(agency, { ...options, reporter: readReporter(process.env, agency.name) }),
  );
}

function readReporter(env: NodeJS.ProcessEnv, name: string): ReporterOptions {
  const url = env.KINVIEW_SPINE_URL;
  if (!url || !URL.canParse(url))
    throw new CodedError('SETTING_MISSING', 'KINVIEW_SPINE_URL must be an address');
  const everyMs = Number(env.KINVIEW_REPORT_EVERY_MS ?? 5_000);
  if (!Number.isInteger(everyMs) || everyMs < 100)
    throw new CodedError('SETTING_MISSING', 'KINVIEW_REPORT_EVERY_MS must be a whole number from 100');
  return {
    spine: { url, key: readKey(env, `KINVIEW_MESSAGE_KEY_${name.toUpperCase()}`) },
    matchKey: readKey(env, 'KINVIEW_MATCH_KEY'),
    everyMs,
  };
}
