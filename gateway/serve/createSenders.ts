import { createSender, type Sender } from '../execute/sendOverHttp.ts';
import type { Send } from '../execute/types.ts';
import { createGrantHeaders } from '../gate/grantHeaders.ts';
import type { Permit } from '../gate/permit.ts';

/**
 * A sender for each set of addresses that releases have had. Those of earlier releases stay for the operations that
 * began on them; what is idle closes its connections by itself.
 */
export function createSenders(options: {
  readonly grants: Parameters<typeof createGrantHeaders>[0];
  readonly timeoutMs?: number;
}) {
  const senders = new Map<string, Sender<Permit>>();
  const headersFor = createGrantHeaders(options.grants);
  return {
    sendTo(subgraphs: Readonly<Record<string, string>>): Send<Permit> {
      const key = JSON.stringify(Object.entries(subgraphs).sort());
      let sender = senders.get(key);
      if (!sender) {
        const { timeoutMs } = options;
        sender = createSender({ subgraphs, headersFor, ...(timeoutMs ? { timeoutMs } : {}) });
        senders.set(key, sender);
      }
      return sender.send;
    },
    close: () => Promise.all([...senders.values()].map((sender) => sender.close())),
  };
}
