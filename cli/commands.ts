import type { Command } from './command.ts';
import { policyDiff } from './policy/diff.ts';

/** Every command of `kinview`. To add one: a file named for its verb (`cli/<noun>/<verb>.ts`), and a line here. */
export const commands: readonly Command[] = [policyDiff];
