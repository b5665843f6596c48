import { createSealer } from './createSealer.ts';
import { readSettings } from './readSettings.ts';
import { serveStatus } from './serveStatus.ts';

const { status, ...options } = readSettings(process.env);
const sealer = createSealer(options);
const serving = await serveStatus(sealer, status);
options.logger.info(
  { url: serving.url, key: options.key.verifier, places: options.destinations.map(({ name }) => name) },
  'the sealer seals',
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    Promise.all([serving.close(), sealer.close()]).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
