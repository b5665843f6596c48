import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sizeToEnvironment, type WorldSize } from './size.ts';

export interface CannedSubgraphs {
  readonly pid: number;
  /** GraphQL endpoint of each, by its name in the supergraph. */
  readonly urls: { readonly [source: string]: string };
  /** What all four have answered since they started. */
  counts(): Promise<{ readonly calls: number; readonly bytes: number }>;
  close(): void;
}

type Message = { urls?: CannedSubgraphs['urls']; counts?: { calls: number; bytes: number } };

/** Starts the canned subgraphs in a process of their own. */
export async function startSubgraphs(size: WorldSize): Promise<CannedSubgraphs> {
  const child = fork(fileURLToPath(new URL('../subgraphs/main.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...sizeToEnvironment(size) },
  });
  const next = () =>
    new Promise<Message>((resolve, reject) => {
      const gone = () => reject(new Error('the canned subgraphs ended'));
      child.once('exit', gone);
      child.once('message', (message) => {
        child.off('exit', gone);
        resolve(message as Message);
      });
    });
  const { urls } = await next();
  return {
    pid: child.pid!,
    urls: urls!,
    counts: async () => {
      child.send('counts');
      return (await next()).counts!;
    },
    close: () => child.disconnect(),
  };
}
