import { type Logger, pino } from 'pino';

export interface Logs {
  readonly logger: Logger;
  /** Everything logged so far, one JSON text per line. */
  text(): string;
  // biome-ignore lint/suspicious/noExplicitAny: log lines have any shape.
  lines(): any[];
}

/** A logger that keeps what it is told, from `warn` up unless said otherwise. */
export function captureLogs(level = 'warn'): Logs {
  const kept: string[] = [];
  const logger = pino({ level }, { write: (line: string) => void kept.push(line) });
  return { logger, text: () => kept.join(''), lines: () => kept.map((line) => JSON.parse(line)) };
}
