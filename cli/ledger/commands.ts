import type { Command } from '../command.ts';
import { archiveCommand } from './archive.ts';
import { checkProofCommand } from './checkProof.ts';
import { disposeCommand } from './dispose.ts';
import { exportCommand } from './export.ts';
import { holdCommand } from './hold.ts';
import { newKeyCommand } from './newKey.ts';
import { proveCommand } from './prove.ts';
import { proveConsistencyCommand } from './proveConsistency.ts';
import { readCommand } from './read.ts';
import { ledgerReplay } from './replay.ts';
import { sampleCommand } from './sample.ts';
import { verifyLedgerCommand } from './verify.ts';

/** `kinview ledger …`. */
export const ledgerCommands: readonly Command[] = [
  ledgerReplay,
  exportCommand,
  readCommand,
  verifyLedgerCommand,
  proveCommand,
  checkProofCommand,
  proveConsistencyCommand,
  sampleCommand,
  newKeyCommand,
  archiveCommand,
  disposeCommand,
  holdCommand,
];
