import type { Answer } from '../../support/ask.ts';

export interface Answered {
  readonly gateway: number;
  readonly answer: Answer;
}

/** How a test waits: until every asker has had this many more answers. */
export type More = (count: number) => Promise<void>;

/** Asks each gateway over and over, several at a time, while `work` does what it does. @returns every answer. */
export async function underLoad(
  ask: (gateway: number) => Promise<Answer>,
  { gateways, each }: { readonly gateways: number; readonly each: number },
  work: (more: More) => Promise<void>,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  const counts: number[] = [];
  let isOver = false;
  const asker = async (gateway: number, number: number) => {
    counts[number] = 0;
    while (!isOver) {
      answers.push({ gateway, answer: await ask(gateway) });
      counts[number]! += 1;
    }
  };
  const askers = Promise.all(
    Array.from({ length: gateways * each }, (_, number) => asker(number % gateways, number)),
  );
  try {
    await Promise.race([work(more), askers]);
  } finally {
    isOver = true;
    await askers;
  }
  return answers;

  async function more(count: number): Promise<void> {
    const goals = counts.map((had) => had + count);
    while (!isOver && !goals.every((goal, number) => counts[number]! >= goal)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
