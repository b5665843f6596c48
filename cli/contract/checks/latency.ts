import type { Check } from '../types.ts';

const BATCH = 100;
const TRIES = 5;

const batch: Check = {
  area: 'latency',
  expects: 'answers a batch of 100 people within its budget',
  fix: 'Load each kind once for all people of a call (DataLoader, where person = any(…)), not once for each person.',
  async run({ ask, open, people, budget, namespace: { kinds } }) {
    const asked = Array.from({ length: BATCH }, (_, index) => people[index] ?? `nobody-${index}`);
    const times: number[] = [];
    for (let count = 0; count <= TRIES; count += 1) {
      const began = performance.now();
      const answers = await ask(asked, kinds, open(asked, kinds));
      if (answers.some((answer) => answer === null)) return ['not all of the batch was answered'];
      // The first call warms up connections and compiled statements.
      if (count > 0) times.push(performance.now() - began);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(TRIES / 2)]!;
    return median <= budget
      ? []
      : [`${Math.round(median)} ms in the middle of ${TRIES} tries; ${budget} ms are meant`];
  },
};

export const latencyChecks: readonly Check[] = [batch];
