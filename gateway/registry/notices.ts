import type { Logger } from 'pino';

/** Tells the other gateways at once that something was published; without Redis they find out by themselves. */
export interface Notices {
  send(): void;
  close(): void;
}

const channel = 'kinview:registry';

/** Redis is never needed: what it does not carry is found within the polling interval. */
export async function createNotices(
  redisUrl: string,
  logger: Logger,
  onNotice: () => void,
): Promise<Notices> {
  const { createClient } = await import('redis');
  const sender = createClient({ url: redisUrl, disableOfflineQueue: true });
  const listener = sender.duplicate();
  for (const client of [sender, listener]) {
    client.on('error', () => logger.warn('Redis is out of reach; publications are found by polling'));
    // What was sent while the connection was down is lost: look once more.
    client.on('ready', onNotice);
  }
  sender.connect().catch(() => undefined);
  listener
    .connect()
    .then(() => listener.subscribe(channel, onNotice))
    .catch(() => undefined);
  return {
    send: () => void sender.publish(channel, '').catch(() => undefined),
    close() {
      for (const client of [sender, listener]) if (client.isOpen) client.destroy();
    },
  };
}
