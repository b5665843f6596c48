import { CodedError } from '../database/codedError.ts';
import { startDemonstration } from './run/startDemonstration.ts';

/** `npm start`: the demonstration, until Ctrl-C. `--reset` starts over. */
try {
  const demonstration = await startDemonstration(process.argv.slice(2), process.env, (line) =>
    console.log(line),
  );
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    demonstration.stop().then(
      () => process.exit(code),
      (error: Error) => {
        console.error(error.message);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
  demonstration.failed.then(() => {
    if (stopping) return;
    console.error(`The gateway ended unexpectedly; its log is in ${demonstration.logFolder}`);
    stop(1);
  });
} catch (error) {
  const code = error instanceof CodedError ? `${error.code}: ` : '';
  console.error(`Kinview did not start: ${code}${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
