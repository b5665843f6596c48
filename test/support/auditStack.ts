import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { createSealer } from '../../sealer/createSealer.ts';
import { folder } from '../../sealer/destinations/folder.ts';
import { newSealKey, readSealKey } from '../../sealer/sealKey.ts';
import { captureLogs } from './captureLogs.ts';
import type { Stack } from './stack.ts';

export interface Audit {
  readonly publicKey: string;
  /** Seals what the ledger holds now. */
  seal(): Promise<void>;
  /** `kinview ledger …` of an auditor, in a folder with the checkpoints; what it reports. */
  run(
    ...args: string[]
  ): Promise<{ readonly exitCode: number; readonly report: Readonly<Record<string, unknown>> }>;
  /** A file of that folder. */
  read(name: string): string;
  /** Puts one text in the place of another in a file of that folder, wherever it stands. */
  alter(name: string, text: string, by: string): void;
  close(): Promise<void>;
}

/** A sealer of a stack's ledger, and an auditor with its public key. */
export async function auditStack(stack: Stack): Promise<Audit> {
  const { rows } = await stack.databases.registry.query('select current_database() as name');
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${rows[0].name}`;
  const home = mkdtempSync(join(tmpdir(), 'kinview-audit-'));
  const { secret, verifier } = newSealKey('audited');
  const { clock } = stack;
  return {
    publicKey: verifier,
    async seal() {
      const sealer = createSealer({
        databaseUrl: url.href,
        origin: 'kinview/audited',
        key: readSealKey(secret),
        destinations: [folder(join(home, 'checkpoints'))],
        everyMs: 3_600_000,
        clock,
        logger: captureLogs().logger,
      });
      await sealer.round();
      await sealer.close();
    },
    async run(...args) {
      const said: string[] = [];
      const token = await stack.issuer.token('u-aud');
      const env = {
        KINVIEW_GATEWAY: stack.gateways[0],
        KINVIEW_TOKEN: token,
        KINVIEW_SEAL_PUBLIC_KEY: verifier,
      };
      const print = (text: string) => void said.push(text);
      const io = { env, folder: home, print, say: () => undefined };
      const exitCode = await runCommand(commands, ['ledger', ...args, '--json'], io);
      return { exitCode, report: JSON.parse(said.join('\n')) };
    },
    read: (name) => readFileSync(join(home, name), 'utf8'),
    alter(name, text, by) {
      const file = join(home, name);
      const quoted = (plain: string) => JSON.stringify(plain).slice(1, -1);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replaceAll(quoted(text), () => quoted(by)),
      );
    },
    close: async () => rmSync(home, { recursive: true }),
  };
}
