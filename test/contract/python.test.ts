import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSubject } from '../../cli/contract/openSubject.ts';
import { runContract } from '../../cli/contract/runContract.ts';
import type { Subject } from '../../cli/contract/types.ts';

const folder = fileURLToPath(new URL('../../examples/python-subgraph/', import.meta.url));
const key = Buffer.alloc(32, 5);

function hasPython(): boolean {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.runIf(hasPython())('the example in Python’s standard library', () => {
  let service: ChildProcess;
  let subject: Subject;

  beforeAll(async () => {
    service = spawn('python3', ['service.py'], {
      cwd: folder,
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME, PYTHONDONTWRITEBYTECODE: '1' },
        ...{ EDUCATION_PORT: '0', KINVIEW_GRANT_KEY_EDUCATION: key.toString('base64') },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface({ input: service.stdout! }), 'line')) as [string];
    const sdl = parse(readFileSync(`${folder}schema.graphql`, 'utf8'));
    const known = JSON.parse(readFileSync(`${folder}contract.json`, 'utf8'));
    const { url } = JSON.parse(line) as { url: string };
    const controllersOf = () => ['SCHOOL'];
    const people = Object.keys(known);
    subject = openSubject({
      ...{ url, name: 'education', key, sdl, known, people, controllersOf, now: Date.now, budget: 5_000 },
    });
  });
  afterAll(async () => {
    service?.kill();
    if (service?.exitCode === null) await once(service, 'exit');
  });

  test('keeps the contract', async () => {
    const results = await runContract(subject);
    expect(results.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === 'PASSED').length).toBeGreaterThan(20);
  });

  test('understands aliases, fragments and conditions, as gateways send them', async () => {
    const query = `query Plan__0($who: [_Any!]!, $no: Boolean!) { _entities(representations: $who) { ...on Person {
      education { __kv: __typename a: attendance { ...Missed __kv_source: source { organisation } } lead @include(if: $no) { id } }
    } } } fragment Missed on EducationAttendance { missed: sessionsMissed asOf @skip(if: $no) }`;
    const who = [{ __typename: 'Person', id: 'tyler' }];
    const body = JSON.stringify({ query, variables: { who, no: false } });
    const rows = [{ people: ['tyler'], open: { ATTENDANCE_UPDATE: ['SCHOOL'], KEY_CONTACT: ['SCHOOL'] } }];
    const { json } = await subject.send(body, { rows });
    expect(json).toEqual({
      data: {
        _entities: [
          {
            education: {
              __kv: 'EducationNamespace',
              a: [{ missed: 4, asOf: '2026-01-05T00:00:00.000Z', __kv_source: { organisation: 'SCHOOL' } }],
            },
          },
        ],
      },
    });
  });
});

if (!hasPython()) process.stdout.write('skipped: the tests of examples/python-subgraph, without python3\n');
