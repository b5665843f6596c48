import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvHead, toCsv } from '../../records/export/toCsv.ts';
import type { LedgerEntry } from '../../records/ledger/types.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { exportOption, orTell, pathsOf } from './options.ts';
import { type ArchiveRow, readArchiveRows } from './readArchiveRows.ts';

const limits = ['subject', 'requester', 'organisation', 'operation'] as const;
const limit = (about: string) => ({ type: 'string', value: '<id>', about }) as const;

export const readCommand: Command = {
  name: 'ledger read',
  about: 'Writes rows of archives, or of an export, to a spreadsheet: what is not in the database any more.',
  details:
    'Reads the files alone, and believes them: verify them first. Rows whose text was disposed of say who asked, about whom and when.',
  options: {
    export: exportOption,
    subject: limit('rows about this person or family only'),
    requester: limit('what this practitioner asked'),
    organisation: limit('what this organisation asked'),
    operation: limit('an operation, by its receipt'),
    to: { type: 'string', value: '<file>', about: 'where the CSV goes', required: true },
  },
  async run(asked) {
    const file = resolve(asked.io.folder, asked.text('to'));
    const wanted = limits.map((name) => [name, asked.optional(name)] as const);
    let rows = 0;
    async function* text() {
      yield csvHead;
      for await (const row of readArchiveRows(pathsOf(asked, 'export'))) {
        if (!wanted.every(([name, value]) => value === undefined || said(row)[name] === value)) continue;
        rows += 1;
        yield csvOf(row);
      }
    }
    await orTell(() => pipeline(Readable.from(text()), createWriteStream(file, { flags: 'wx' })));
    return { exitCode: exitCodes.FINE, text: `${rows} rows are in ${file}.`, report: { file, rows } };
  },
};

const said = ({ operation, subject }: ArchiveRow) => ({
  subject: subject?.subject,
  requester: operation.requester,
  organisation: operation.organisation,
  operation: operation.operationId,
});

function csvOf({ operation, subject, mask }: ArchiveRow): string {
  const { kind: _kind, subjects: _subjects, ...row } = operation;
  return toCsv({
    ...(row as Omit<typeof row, 'outcome'> & { outcome: 'ANSWERED' }),
    leaf: subject?.leaf ?? operation.leaf,
    subject: subject?.subject ?? null,
    isFamily: false,
    isPerson: false,
    entries: mask?.text ? (JSON.parse(mask.text) as LedgerEntry[]) : [],
  });
}
