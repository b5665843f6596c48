import pg from 'pg';
import type { Clock } from './clock.ts';

export type Pool = pg.Pool;
export type Client = pg.PoolClient;
/** What a query can be sent to: a pool (its own transaction) or a client inside one. */
export type Queryable = Pick<pg.Pool, 'query'>;

export interface PoolOptions {
  readonly url: string;
  /** Most connections at once; 10 unless said. */
  readonly max?: number;
  /** Shifts `kinview_now()` on every connection; the machine's time unless given. */
  readonly clock?: Clock;
  /** A database role to drop to, e.g. `kinview_app`, when the login could do more. */
  readonly role?: string;
  /** Shown in pg_stat_activity. */
  readonly name?: string;
  /** Longest a statement may run, ms; 15 s unless said. */
  readonly statementTimeoutMs?: number;
  /** Told of connections that broke while idle; they are replaced by themselves. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * Opens a pool whose every wait has an end. Queries with a `name` are prepared once per connection.
 * Nothing connects before the first query.
 */
export function openPool(options: PoolOptions): Pool {
  const pool = new ClockedPool(
    {
      connectionString: options.url,
      max: options.max ?? 10,
      application_name: options.name ?? 'kinview',
      connectionTimeoutMillis: 3_000,
      idleTimeoutMillis: 60_000,
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      // A server that hangs answers nothing at all, not even the statement's own timeout.
      query_timeout: (options.statementTimeoutMs ?? 15_000) + 1_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
      options: startupOptions(options),
    },
    options.clock,
  );
  pool.on('error', (error) => options.onIdleError?.(error));
  return pool;
}

/**
 * Our queries look few rows up by key: planning each again costs more than running it, compiling (jit) far more.
 * Text must never depend on the machine's zone.
 */
function startupOptions(options: PoolOptions): string {
  const settings = ['jit=off', 'plan_cache_mode=force_generic_plan', 'timezone=UTC'];
  if (options.role) settings.push(`role=${options.role}`);
  return settings.map((setting) => `-c ${setting}`).join(' ');
}

type Checkout = (error: Error | undefined, client?: Client, done?: Client['release']) => void;

/** Tells each connection the clock's offset before it is used, whenever that has moved. */
class ClockedPool extends pg.Pool {
  readonly #clock: Clock | undefined;
  readonly #told = new WeakMap<pg.PoolClient, number>();

  constructor(config: pg.PoolConfig, clock: Clock | undefined) {
    super(config);
    this.#clock = clock;
  }

  override connect(): Promise<Client>;
  override connect(callback: Checkout): void;
  override connect(callback?: Checkout): Promise<Client> | undefined {
    if (!callback)
      return super.connect().then((client) => (this.#isTold(client) ? client : this.#tell(client)));
    super.connect((error, client, done) => {
      if (!client || this.#isTold(client)) callback(error, client, done);
      else
        this.#tell(client).then(
          () => callback(undefined, client, done),
          (failure: Error) => callback(failure),
        );
    });
    return undefined;
  }

  #isTold(client: Client): boolean {
    return (this.#told.get(client) ?? 0) === (this.#clock?.offsetMs() ?? 0);
  }

  async #tell(client: Client): Promise<Client> {
    const offset = this.#clock?.offsetMs() ?? 0;
    try {
      await client.query("select set_config('kinview.clock_offset_ms', $1, false)", [String(offset)]);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.#told.set(client, offset);
    return client;
  }
}
