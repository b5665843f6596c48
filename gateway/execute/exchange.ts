import type { Dispatcher, Pool } from 'undici';
import type { Deadlines, Expiring } from './deadlines.ts';
import type { SubgraphAnswer } from './types.ts';

export interface Message {
  readonly path: string;
  readonly body: string;
  readonly headers: { readonly [name: string]: string };
}

/**
 * Sends one message and reads its whole answer. Never rejects: what a source does is in the answer's status. It goes
 * below undici's `request` on purpose: a stream, a timer and an abort controller for each fetch cost more than it.
 */
export function exchange(
  pool: Pool,
  message: Message,
  deadlines: Deadlines,
  maxResponseBytes: number,
): Promise<SubgraphAnswer> {
  return new Promise((resolve) => {
    const reader = new AnswerReader(maxResponseBytes, (answer) => {
      deadlines.met(reader);
      resolve(answer);
    });
    deadlines.set(reader);
    pool.dispatch({ method: 'POST', ...message }, reader);
  });
}

/** Collects one answer; the first outcome counts. */
class AnswerReader implements Dispatcher.DispatchHandler, Expiring {
  place = -1;
  deadline = 0;
  readonly #maxBytes: number;
  readonly #settle: (answer: SubgraphAnswer) => void;
  readonly #chunks: Buffer[] = [];
  #size = 0;
  #status = 0;
  #settled = false;
  #isLate = false;
  #controller: Dispatcher.DispatchController | null = null;

  constructor(maxBytes: number, settle: (answer: SubgraphAnswer) => void) {
    this.#maxBytes = maxBytes;
    this.#settle = settle;
  }

  /** The deadline passed, perhaps before the message was even sent. */
  expire(): void {
    this.#isLate = true;
    this.#outcome({ status: 'UNAVAILABLE' });
    this.#controller?.abort(new Error('the deadline passed'));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isLate) controller.abort(new Error('the deadline passed'));
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#status = statusCode;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size <= this.#maxBytes) {
      this.#chunks.push(chunk);
      return;
    }
    this.#outcome({ status: 'INVALID' });
    controller.abort(new Error('the answer is too large'));
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const whole = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks, this.#size);
    if (this.#status >= 500) this.#outcome({ status: 'UNAVAILABLE' });
    else if (this.#status >= 300 && this.#status < 400) this.#outcome({ status: 'INVALID' });
    else this.#outcome(readAnswer(whole.toString('utf8')));
  }

  onResponseError(): void {
    this.#outcome({ status: 'UNAVAILABLE' });
  }

  #outcome(answer: SubgraphAnswer): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#settle(answer);
  }
}

function readAnswer(text: string): SubgraphAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return { status: 'INVALID' };
  }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return { status: 'INVALID' };
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  return { status: 'ANSWERED', data, errors };
}
