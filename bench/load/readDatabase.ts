import type { Pool } from '../../database/openPool.ts';
import { parentOf } from './readProcess.ts';

/** The process that all backends of the server are children of. */
export async function postmasterOf(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  return parentOf(rows[0]!.pid);
}
