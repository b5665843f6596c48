import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenOn } from '../database/listenOn.ts';
import type { Sealer } from './createSealer.ts';
import { sealerMetrics } from './sealerMetrics.ts';

/**
 * `GET /health` says how far the ledger is sealed and which places outside are behind: 200 while all is well, 503
 * otherwise. `GET /metrics` says it as Prometheus reads it. Neither says anything of what is sealed.
 */
export async function serveStatus(
  sealer: Pick<Sealer, 'status'>,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const metrics = sealerMetrics(() => sealer.status());
  const server = createServer(async ({ url }, response) => {
    if (url === '/metrics') {
      // What cannot be read must not end the process that seals.
      const text = await metrics.metrics().catch(() => null);
      response.writeHead(text === null ? 500 : 200, { 'content-type': metrics.contentType });
      response.end(text);
      return;
    }
    const status = sealer.status();
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
