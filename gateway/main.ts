import './engineFlags.ts';
import { createGateway } from './createGateway.ts';
import { readConfig } from './readConfig.ts';

const config = readConfig(process.env);
const gateway = await createGateway(config);
config.logger.info({ url: gateway.url, metrics: gateway.metricsUrl }, 'the gateway answers');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    gateway.close().then(
      () => process.exit(0),
      (error) => {
        config.logger.error({ err: error }, 'the gateway did not close cleanly');
        process.exit(1);
      },
    );
  });
}
