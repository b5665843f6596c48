import type { Rule } from '../types.ts';

export const unknownSource: Rule = {
  code: 'UNKNOWN_SOURCE',
  remedy: 'Have the partnership add the subgraph and its controllers to the agreement first.',
  *check({ name, agreement }) {
    if (agreement.sources.has(name)) return;
    yield { coordinate: name, message: `The agreement does not say whose records ${name} holds.` };
  },
};
