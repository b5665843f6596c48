import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PublishedAgreement } from '../../records/agreements/types.ts';
import type { Command } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';
import { callRegistry, gatewayOptions } from '../gateway/callRegistry.ts';
import { type InForce, readInForce } from '../gateway/readInForce.ts';

/** The agreement in force as a file, to be edited into the next one. */
export const show: Command = {
  name: 'agreement show',
  about: 'prints the agreement in force, or another, as JSON: what the next one is made from',
  details:
    'Give the copy a "version" and a "from" of its own, change what is to change, see who would see what\n(kinview policy diff in-force next.json), and publish it (kinview agreement publish).',
  options: {
    version: { type: 'string', value: '<version>', about: 'another than the one in force' },
    to: { type: 'string', value: '<file>', about: 'write it there instead' },
    ...gatewayOptions,
  },
  async run(asked) {
    const inForce: InForce = await readInForce(asked);
    const version = asked.optional('version') ?? inForce.agreement.version;
    const data =
      version === inForce.agreement.version ? inForce.agreement : await readVersion(asked, version);
    const text = `${JSON.stringify(data, null, 2)}`;
    const file = asked.optional('to');
    if (file) writeFileSync(resolve(asked.io.folder, file), `${text}\n`);
    const told = `Agreement ${version} is in ${file}. Give its copy a "version" and a "from" of its own.`;
    return { exitCode: exitCodes.FINE, text: file ? told : text, report: data };
  },
};

async function readVersion(asked: Parameters<Command['run']>[0], version: string): Promise<object> {
  const { agreements } = await callRegistry<{ agreements: readonly PublishedAgreement[] }>(
    asked,
    'agreements',
  );
  const found = agreements.find((one) => one.version === version);
  if (found) return JSON.parse(found.document) as object;
  throw new CommandError(
    'AGREEMENT_UNKNOWN',
    'The registry has no agreement of this version.',
    'See which there are: kinview agreement log.',
  );
}
