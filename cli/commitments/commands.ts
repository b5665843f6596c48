import type { Command } from '../command.ts';
import { checkCommitment } from './check.ts';
import { proveCommitment } from './prove.ts';
import { publishCommitments } from './publish.ts';

/** `kinview commitments …`. */
export const commitmentCommands: readonly Command[] = [publishCommitments, proveCommitment, checkCommitment];
