import { systemClock } from '../database/clock.ts';
import { databaseUrls, prepareDatabases } from './run/prepareDatabases.ts';
import { seedDatabases } from './run/seedDatabases.ts';

/**
 * Prepares a PostgreSQL server for the demonstration and ends: `DATABASE_URL` is a superuser's,
 * `KINVIEW_DATABASE_PASSWORD` (hexadecimal) becomes the password of every login that it makes.
 */
const { DATABASE_URL, KINVIEW_DATABASE_PASSWORD: password } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL must be set to a superuser of the server to prepare');
if (!password || !/^[0-9a-f]{16,}$/.test(password)) {
  throw new Error('KINVIEW_DATABASE_PASSWORD must be set to 16 or more hexadecimal digits');
}
const clock = systemClock();
await prepareDatabases(DATABASE_URL, password, clock);
await seedDatabases(DATABASE_URL, databaseUrls(DATABASE_URL, password), clock);
console.log('databases ready');
