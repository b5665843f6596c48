import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommitKey } from '../../subgraphs/kit/commit/readCommitKey.ts';
import { dataFolder } from '../database/chooseHome.ts';
import { agencySources } from '../households/loadHouseholds.ts';
import type { AgencySource } from '../households/types.ts';
import type { Secrets } from './loadSecrets.ts';
import type { DatabaseUrls } from './prepareDatabases.ts';

/**
 * Each agency's own key for commitments: the environment's `KINVIEW_COMMIT_KEY_<NAME>`, or the one made at the first start.
 * What an agency needs to prove what it answered (docs/tracing.md) is left in `agencies/<name>.env`, for its eyes alone.
 */
export function agencyFiles(
  secrets: Secrets,
  urls: DatabaseUrls,
  env: NodeJS.ProcessEnv,
): Readonly<Record<AgencySource, Buffer>> {
  const folder = join(dataFolder, 'agencies');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = agencySources.map((name) => {
    const key = readCommitKey(env, name) ?? Buffer.from(secrets.commitKeys[name]!, 'base64');
    const lines = [
      `AGENCY_DATABASE_URL=${urls[name]}`,
      `KINVIEW_COMMIT_KEY_${name.toUpperCase()}=${key.toString('base64')}`,
      `KINVIEW_MATCH_KEY=${secrets.matchKey}`,
    ];
    writeFileSync(join(folder, `${name}.env`), lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
    return [name, key] as const;
  });
  return Object.fromEntries(keys) as Record<AgencySource, Buffer>;
}
