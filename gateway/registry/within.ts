import { CodedError } from '../../database/codedError.ts';

/** How long a start waits for the registry, in milliseconds. */
const patienceMs = 2_000;

/** @throws CodedError REGISTRY_UNREACHABLE after the time that a start has for it. */
export async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new CodedError('REGISTRY_UNREACHABLE', 'The registry did not answer in time.')),
      patienceMs,
    );
  });
  // Its own failure after the deadline is nobody's any more.
  work.catch(() => undefined);
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer));
}
