import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenOn } from '../database/listenOn.ts';
import type { Sealer } from './createSealer.ts';
import { writeMetrics } from './writeMetrics.ts';

/**
 * `GET /health` says how far the ledger is sealed and which places outside are behind: 200 while all is well, 503
 * otherwise. `GET /metrics` says it as Prometheus reads it. Neither says anything of what is sealed.
 */
export async function serveStatus(
  sealer: Pick<Sealer, 'status'>,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(({ url }, response) => {
    const status = sealer.status();
    if (url === '/metrics') {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
      response.end(writeMetrics(status));
      return;
    }
    const code = status.isSealing && status.behind.length === 0 ? 200 : 503;
    response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(status));
  });
  await listenOn(
    { port, owner: 'the sealer', variable: 'SEALER_PORT' },
    () =>
      new Promise<void>((listening, failed) => {
        server.once('error', failed);
        server.listen(port, host, listening);
      }),
  );
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/health`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
