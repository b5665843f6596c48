import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import { exportText } from '../../../records/export/exportText.ts';
import { inSnapshot } from '../../../records/export/inSnapshot.ts';
import { createReadFacts } from '../../../records/facts/readFacts.ts';
import type { Sealer } from '../../../sealer/createSealer.ts';
import { entryAbout, operationOn, socialWorker } from '../../records/support/operation.ts';
import { openLedger, type SealedLedger } from './sealedLedger.ts';

export interface LedgerOfMonths {
  readonly ledger: SealedLedger;
  readonly sealer: Sealer;
  /** One batch about two children: a class of each was shown. */
  record(dataClass: string): Promise<void>;
  /** So many years after it was filled, for the command line, too: it goes by the database's clock. */
  years(count: number): Promise<void>;
  /** An export as the gateway makes it; returns its file. */
  exportLive(name: string): Promise<string>;
}

const filled = Date.parse('2026-04-15T09:00:00Z');

/** Four months, January to April 2026, each with two batches under one checkpoint. */
export async function openLedgerOfMonths(): Promise<LedgerOfMonths> {
  const ledger = await openLedger();
  const { owner, app, clock } = ledger.registry;
  clock.set(Date.parse('2026-01-15T09:00:00Z'));
  await owner.query("insert into agreement_in_force (version) values ('2026-1')");
  await owner.query("select ledger.make_partitions('2026-01-01', 6)");
  const sealer = ledger.sealer();
  await sealer.round();
  const writer = ledger.writer();
  const record = async (dataClass: string): Promise<void> => {
    const found = await createReadFacts({ pool: app })(socialWorker, {
      people: ['ana', 'ben'],
      families: [],
    });
    const operation = operationOn(found, clock.now(), { agreementVersion: '2026-1' });
    const subjects = operation.subjects.map((subject) => ({
      ...subject,
      entries: [entryAbout(subject.subject, { dataClass: dataClass as never })],
    }));
    const { recorded } = await writer.record({ ...operation, subjects });
    if (!recorded) throw new Error('It was not recorded.');
  };
  for (const month of ['2026-01', '2026-02', '2026-03', '2026-04']) {
    clock.set(Date.parse(`${month}-15T09:00:00Z`));
    await record('ATTENDANCE_UPDATE');
    await record('RISK_ALERT');
    await sealer.round();
  }
  return {
    ledger,
    sealer,
    record,
    async years(count) {
      const now = filled + count * 365.25 * 86_400_000;
      const { rows } = await owner.query('select current_database() as name');
      const offset = Math.round(now - Date.now());
      await owner.query(`alter database "${rows[0].name}" set kinview.clock_offset_ms = '${offset}'`);
      clock.set(now);
    },
    async exportLive(name) {
      const file = join(ledger.home, name);
      const agreement = readAgreement(harrowVale2026);
      const asked = { format: 'ndjson', filter: {}, site: 'kinview', agreement, reader: null } as const;
      let text = '';
      for await (const part of inSnapshot(owner, (client, at) => exportText(client, at, asked))) text += part;
      writeFileSync(file, text);
      return file;
    },
  };
}

/** What the texts of an archive's masks say was shown: each class with the consent that it rested on. */
export const classesIn = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"kind":"mask"'))
    .flatMap((line) => (JSON.parse(line).text ? JSON.parse(JSON.parse(line).text) : []))
    .map(({ dataClass, grounds }) => `${dataClass} ${grounds.consent.id}`)
    .sort();
