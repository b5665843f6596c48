import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GraphQLError, parse } from 'graphql';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import type { RecordKind } from '../../subgraphs/kit/recordKinds.ts';
import type { Asked, Command } from '../command.ts';
import { CommandError, usage } from '../commandError.ts';
import { openSubject } from '../contract/openSubject.ts';
import { renderContract } from '../contract/renderContract.ts';
import { runContract } from '../contract/runContract.ts';
import type { Known } from '../contract/types.ts';
import { exitCodes } from '../exitCodes.ts';

/** `kinview subgraph test` */
export const subgraphTest: Command = {
  name: 'subgraph test',
  about: 'Asks a running subgraph as the gateway will, and says what to fix',
  details:
    'Grants, batches of entities, row conditions, errors and the time of a batch of 100. It reads only. The key comes from\nthe environment: the service under test has the same one.',
  options: {
    url: { type: 'string', value: '<url>', about: 'its GraphQL address', required: true },
    subgraph: {
      type: 'string',
      value: '<name>',
      about: 'its name: the audience of its grants',
      required: true,
    },
    schema: { type: 'string', value: '<file>', about: 'its SDL', required: true },
    key: {
      type: 'string',
      value: '<base64>',
      about: 'its grant key, 32 bytes',
      env: 'KINVIEW_GRANT_KEY',
      required: true,
    },
    person: { type: 'string', value: '<id>', about: 'somebody with records', multiple: true },
    controller: {
      type: 'string',
      value: '<organisation>',
      about: 'whose records it holds; those of the agreement unless given',
      multiple: true,
    },
    known: {
      type: 'string',
      value: '<file>',
      about: 'JSON: person → field → controller → how many records there are',
    },
    budget: { type: 'string', value: '<ms>', about: 'for a batch of 100 people', default: '500' },
  },
  async run(asked) {
    const name = asked.text('subgraph');
    const known = readKnown(asked);
    const people = [...new Set([...asked.list('person'), ...Object.keys(known)])];
    const budget = Number(asked.text('budget'));
    if (!(budget > 0)) throw usage('--budget is no number of milliseconds.');
    const subject = openSubject({
      ...{
        url: asked.text('url'),
        name,
        key: readKey(asked.text('key')),
        sdl: readSchema(asked),
        known,
        budget,
      },
      people: people.length > 0 ? people : ['maya', 'tyler', 'dana', 'jordan'],
      controllersOf: controllersFor(asked, name, known),
      now: Date.now,
    });
    const results = await runContract(subject);
    const isKept = results.every(({ outcome }) => outcome !== 'FAILED');
    return {
      exitCode: isKept ? exitCodes.FINE : exitCodes.REFUSED,
      text: renderContract(name, results),
      report: { subgraph: name, isKept, checks: results },
    };
  },
};

function readKey(text: string): Buffer {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32)
    throw usage('The grant key is not 32 bytes in base64.', 'Make one: openssl rand -base64 32');
  return key;
}

function readSchema(asked: Asked) {
  const text = readText(asked, 'schema');
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new CommandError('SYNTAX', `The schema does not parse: ${error.message}`, 'Correct the SDL.');
  }
}

function readKnown(asked: Asked): Known {
  if (asked.optional('known') === undefined) return {};
  try {
    return JSON.parse(readText(asked, 'known')) as Known;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw usage(
      '--known names a file that is no JSON.',
      'Like: { "maya": { "riskAlerts": { "LA-A": 2, "LA-B": 1 } } }',
    );
  }
}

function readText(asked: Asked, option: string): string {
  try {
    return readFileSync(resolve(asked.io.folder, asked.text(option)), 'utf8');
  } catch {
    throw new CommandError(
      'FILE_UNREADABLE',
      `The file of --${option} cannot be read.`,
      'Check the path.',
      exitCodes.UNREACHABLE,
    );
  }
}

/** As told; else as the agreement has it; else those of the known records. */
function controllersFor(asked: Asked, name: string, known: Known): (kind: RecordKind) => readonly string[] {
  const told = asked.list('controller');
  const source = harrowVale2026.sources.find((one) => one.source === name);
  const named = Object.values(known).flatMap((fields) =>
    Object.values(fields).flatMap((counts) => Object.keys(counts)),
  );
  if (told.length > 0) return () => told;
  if (source) return ({ dataClass }) => source.byClass[dataClass] ?? source.controllers;
  if (named.length > 0) return () => [...new Set(named)];
  throw usage(`The agreement does not list ${name}: say whose records it holds with --controller.`);
}
