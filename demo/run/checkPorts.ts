import { createServer, type Server } from 'node:net';
import { listenOn, type MeantPort } from '../../database/listenOn.ts';
import { type Settings, subgraphs } from './readSettings.ts';

/** Tries every port before anything starts, all at once, so that two of them being the same is found too. Throws as `listenOn`. */
export async function checkPorts(settings: Settings): Promise<void> {
  const probes: Server[] = [];
  try {
    for (const meant of portsOf(settings)) {
      const probe = createServer();
      await listenOn(meant, () => listen(probe, meant.port));
      probes.push(probe);
    }
  } finally {
    await Promise.all(probes.map((probe) => new Promise((closed) => probe.close(closed))));
  }
}

function portsOf({ gatewayPort, issuerPort, subgraphPorts }: Settings): MeantPort[] {
  return [
    { port: gatewayPort, owner: 'the gateway', variable: 'GATEWAY_PORT' },
    { port: issuerPort, owner: 'the issuer', variable: 'ISSUER_PORT' },
    ...subgraphs.map((name) => ({
      port: subgraphPorts[name],
      owner: `the subgraph ${name}`,
      variable: `${name.toUpperCase()}_PORT`,
    })),
  ];
}

function listen(probe: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', resolve);
  });
}
