import { systemClock } from '../database/clock.ts';
import { CodedError } from '../database/codedError.ts';
import { openPool } from '../database/openPool.ts';
import { migrateRecords } from './migrateRecords.ts';

/** `DATABASE_URL=… node records/migrateMain.ts`: brings Kinview's database to this version and ends. */
const url = process.env.DATABASE_URL;
if (!url) throw new CodedError('DATABASE_URL_MISSING', 'DATABASE_URL names the database to migrate.');
const pool = openPool({ url, max: 1, clock: systemClock(), name: 'kinview-migrate' });
try {
  const applied = await migrateRecords(pool);
  process.stdout.write(`${applied.length} migrations applied\n`);
} finally {
  await pool.end();
}
