import { openPool } from '../../database/openPool.ts';
import { countWords, resealWords } from '../../records/words/resealWords.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { databaseOption } from '../ledger/options.ts';
import { readTimes } from '../ledger/readTimes.ts';
import { readKeys } from './readKeys.ts';

export const resealCommand: Command = {
  name: 'words reseal',
  about:
    'Seals what records keep in words again under the key in use, so that earlier keys can be destroyed.',
  details:
    'KINVIEW_WORDS_KEY holds the keys as the spine has them: the one in use first, earlier ones after commas. Restart the spine with the new key first. Needs the owner of the database; the spine may run. Ends with 1 while something is left under another key.',
  options: {
    database: databaseOption,
    check: { type: 'boolean', about: 'only says how much is sealed under which key' },
  },
  async run(asked) {
    const keys = readKeys(asked.io.env);
    const pool = openPool({ url: asked.text('database'), max: 1, statementTimeoutMs: 600_000 });
    try {
      const { now } = await readTimes(pool);
      const resealed = asked.flag('check') ? 0 : await resealWords(pool, keys, now);
      const counts = await countWords(pool);
      const left = [...counts].filter(([key]) => key !== keys.current.id);
      const lines = left.map(([key, count]) => {
        const what = keys.byId.has(key) ? '' : ', which is not at hand';
        return `${count} under the key ${key}${what}: it is still needed.`;
      });
      const under = counts.get(keys.current.id) ?? 0;
      return {
        exitCode: left.length > 0 ? exitCodes.REFUSED : exitCodes.FINE,
        text: [
          `${resealed} were sealed again; ${under} are under the key ${keys.current.id}.`,
          ...lines,
        ].join('\n'),
        report: { resealed, current: keys.current.id, counts: Object.fromEntries(counts) },
      };
    } finally {
      await pool.end();
    }
  },
};
