import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { Asked, Command, Option } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { gatewayOptions } from '../gateway/callRegistry.ts';
import { askGateway } from './askGateway.ts';

const limit = (about: string, value = '<id>'): Option => ({ type: 'string', value, about });
const limits = ['subject', 'requester', 'organisation', 'from', 'to'] as const;
const toldEveryBytes = 10_000_000;

export const exportCommand: Command = {
  name: 'ledger export',
  about: 'Writes the ledger to a file: for the verifier, for a spreadsheet, or as FHIR AuditEvents.',
  details:
    'Needs a token of an auditor; a governance lead exports csv and fhir, and what they may read of the ledger. That it was exported, and with which limits, is on the ledger before the first byte comes.',
  options: {
    ...gatewayOptions,
    format: {
      type: 'string',
      value: '<name>',
      about: 'ndjson (all of it, to verify), csv or fhir',
      default: 'ndjson',
    },
    subject: limit('csv, fhir: rows about this person or family only'),
    requester: limit('csv, fhir: what this practitioner asked'),
    organisation: limit('csv, fhir: what this organisation asked'),
    from: limit('csv, fhir: recorded then or later', '<ISO 8601>'),
    until: limit('csv, fhir: recorded before', '<ISO 8601>'),
    to: { type: 'string', value: '<file>', about: 'where it goes', required: true },
  },
  async run(asked) {
    const made = new Date().toISOString();
    const response = await ask(asked);
    const file = resolve(asked.io.folder, asked.text('to'));
    const beside = `${file}.part`;
    let bytes = 0;
    let rows = 0;
    try {
      await pipeline(
        Readable.fromWeb(response.body as ReadableStream<Uint8Array>),
        async function* count(parts: AsyncIterable<Uint8Array>) {
          for await (const part of parts) {
            const before = bytes;
            bytes += part.length;
            for (const byte of part) if (byte === 10) rows += 1;
            if (Math.floor(bytes / toldEveryBytes) > Math.floor(before / toldEveryBytes))
              asked.io.say(told(bytes, rows));
            yield part;
          }
        },
        createWriteStream(beside),
      );
      await rename(beside, file);
    } catch {
      await rm(beside, { force: true });
      throw new CommandError(
        'EXPORT_CUT_SHORT',
        'The gateway stopped in the middle.',
        'Try again.',
        exitCodes.UNREACHABLE,
      );
    }
    const receipt = response.headers.get('kinview-receipt');
    const archived = response.headers.get('kinview-archived');
    const report = { file, lines: rows, bytes, receipt, made, archived };
    return {
      exitCode: exitCodes.FINE,
      text: `${told(bytes, rows)}. The export is on the ledger as ${receipt}. By this machine’s clock it was made ${made}.${archived ? ` Not in it, but in archives: ${archived} ("kinview ledger read").` : ''}`,
      report,
    };
  },
};

function ask(asked: Asked): Promise<Response> {
  const url = new URL('/ledger/export', asked.text('gateway'));
  url.searchParams.set('format', asked.text('format'));
  for (const name of limits) {
    const value = asked.optional(name === 'to' ? 'until' : name);
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return askGateway(asked, url);
}

const told = (bytes: number, lines: number): string =>
  `${(bytes / 1e6).toFixed(1)} MB, ${lines.toLocaleString('en-GB')} lines`;
