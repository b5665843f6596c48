import type { Command } from './command.ts';

/** Every command of `kinview`. To add one: a file named for its verb (`cli/<noun>/<verb>.ts`), and a line here. */
export const commands: readonly Command[] = [];
