import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { listenOn } from '../../database/listenOn.ts';

/** Where `GET /metrics` answers: an address of its own, for nobody signs in there. */
export interface MetricsAddress {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
}

/** Tells Prometheus what was measured, and nothing else to anybody. */
export async function serveMetrics(
  { port, host }: MetricsAddress,
  metrics: Registry,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(async ({ method, url }, response) => {
    const isAsked = method === 'GET' && url === '/metrics';
    // What cannot be read must not end the process that answers practitioners.
    const text = isAsked ? await metrics.metrics().catch(() => null) : '';
    response.writeHead(text === null ? 500 : isAsked ? 200 : 404, {
      'content-type': metrics.contentType,
      'cache-control': 'no-store',
    });
    response.end(text);
  });
  await listenOn(
    { port, owner: 'the gateway’s metrics', variable: 'METRICS_PORT' },
    () =>
      new Promise<void>((listening, failed) => {
        server.once('error', failed);
        server.listen(port, host, listening);
      }),
  );
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/metrics`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
