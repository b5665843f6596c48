import { ledgerCommands } from '../../../cli/ledger/commands.ts';
import { runCommand } from '../../../cli/runCommand.ts';
import type { SealedLedger } from './sealedLedger.ts';

/** `kinview ledger …` in the test's own folder, on its database, with its public key. */
export async function runLedgerCommand({ registry, key, home }: SealedLedger, args: readonly string[]) {
  const said: string[] = [];
  const print = (text: string) => void said.push(text);
  const env = { DATABASE_URL: registry.url, KINVIEW_SEAL_PUBLIC_KEY: key.verifier };
  const code = await runCommand(ledgerCommands, ['ledger', ...args], {
    env,
    folder: home,
    print,
    say: print,
  });
  return { code, text: said.join('\n') };
}
