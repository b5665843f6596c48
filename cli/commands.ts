import { log as agreementLog } from './agreement/log.ts';
import { publish as publishAgreement } from './agreement/publish.ts';
import { show } from './agreement/show.ts';
import { sign } from './agreement/sign.ts';
import { withdraw } from './agreement/withdraw.ts';
import type { Command } from './command.ts';
import { commitmentCommands } from './commitments/commands.ts';
import { dev } from './dev/dev.ts';
import { ledgerCommands } from './ledger/commands.ts';
import { policyDiff } from './policy/diff.ts';
import { log as registryLog } from './registry/log.ts';
import { rollback } from './registry/rollback.ts';
import { report } from './report/report.ts';
import { staffMarks } from './staff/marks.ts';
import { approve } from './subgraph/approve.ts';
import { check } from './subgraph/check.ts';
import { init } from './subgraph/init.ts';
import { key } from './subgraph/key.ts';
import { publish } from './subgraph/publish.ts';
import { subgraphTest } from './subgraph/test.ts';
import { types } from './subgraph/types.ts';
import { newWordsKeyCommand } from './words/newKey.ts';
import { resealCommand } from './words/reseal.ts';

/** Every command of `kinview`. To add one: a file named for its verb (`cli/<noun>/<verb>.ts`), and a line here. */
export const commands: readonly Command[] = [
  check,
  publish,
  approve,
  key,
  registryLog,
  rollback,
  show,
  publishAgreement,
  sign,
  withdraw,
  agreementLog,
  policyDiff,
  subgraphTest,
  ...ledgerCommands,
  ...commitmentCommands,
  newWordsKeyCommand,
  resealCommand,
  report,
  staffMarks,
  init,
  types,
  dev,
];
