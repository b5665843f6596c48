import { createSealer } from './createSealer.ts';
import { readSettings } from './readSettings.ts';

const settings = readSettings(process.env);
const sealer = createSealer(settings);
const { everyMs, destinations, key } = settings;
settings.logger.info(
  { everyMs, destinations: destinations.map(({ name }) => name), key: key.verifier },
  'the sealer seals',
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    sealer.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
