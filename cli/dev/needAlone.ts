import { createServer } from 'node:net';
import { CodedError } from '../../database/codedError.ts';
import { listenOn } from '../../database/listenOn.ts';
import { findIssuer } from '../../demo/issuer/announce.ts';
import { checkPorts } from '../../demo/run/checkPorts.ts';
import { readSettings } from '../../demo/run/readSettings.ts';
import { CommandError, usage } from '../commandError.ts';

/** How the demonstration is to be started: every port is known, and free. */
export interface Alone {
  readonly gatewayPort: number;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Sees, before anything is touched, that no other demonstration runs with the same data, and that every port is free:
 * what answered there would be somebody else's, and would be changed.
 * @param port where the service is to listen; null: there is none
 * @throws CommandError DEMONSTRATION_RUNNING, PORT_TAKEN, PORT_NOT_ALLOWED, USAGE
 */
export async function needAlone(env: NodeJS.ProcessEnv, port: string | null): Promise<Alone> {
  const issuer = findIssuer();
  const answers = issuer !== null && (await fetch(issuer).catch(() => null)) !== null;
  if (answers)
    throw new CommandError(
      'DEMONSTRATION_RUNNING',
      'A demonstration with the same data is running; nothing was changed.',
      'Stop it first (Ctrl-C where npm start runs), or give this one data and ports of its own: KINVIEW_DATA=.dev GATEWAY_PORT=0 ISSUER_PORT=0.',
    );
  try {
    const settings = await readSettings([], env);
    await checkPorts(settings);
    if (port !== null) await checkPort(Number(port));
    const { gatewayPort, issuerPort } = settings;
    const told = { ...env, GATEWAY_PORT: String(gatewayPort), ISSUER_PORT: String(issuerPort) };
    return { gatewayPort, env: told };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw new CommandError(error.code, `${error.message}.`, 'Nothing was changed.');
  }
}

async function checkPort(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw usage('--port is the number of a port.');
  const probe = createServer();
  await listenOn({ port, owner: 'your service', variable: '--port' }, async () => {
    await new Promise<void>((listening, failed) => {
      probe.once('error', failed).listen(port, '127.0.0.1', listening);
    });
    await new Promise((closed) => probe.close(closed));
  });
}
