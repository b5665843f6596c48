import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What runs for every request (docs/decisions/0024-what-the-engine-must-not-keep.md). */
const folders = [
  'gateway/answer',
  'gateway/authenticate',
  'gateway/execute',
  'gateway/gate',
  'gateway/respond',
  'gateway/serve',
  'grant',
  'records/facts',
  'records/ledger',
  'policies/consent',
  'policies/subject',
  'policies/table',
];

/** Reading the ledger again, and changes of the partnership's records. */
const notForRequests = new Set(['readForReplay.ts', 'writeOperation.ts']);

/** A literal that spreads first, be it a name, a call or something in brackets, and then names a key. */
const spreadsFirst = /\{\s*\.\.\.[\w.!]*(?:\((?:[^()]|\([^()]*\))*\))?,\s*(?!\.\.\.)[\w'"[][^{}]*/g;

/** Each of these names keys that are there already, or is not run for a request: the hidden class stays. */
const harmless = new Set([
  'claimsOf.ts { ...claim, record',
  'claimsOf.ts { ...record, ...said, reviewDate: null',
  'fetchGates.ts { ...one, selectionSet',
  'fetchGates.ts { ...set, selections',
  'gateInputs.ts { ...at, controller',
  'gateInputs.ts { ...at, path',
  'gateInputs.ts { ...at, path, open',
  'gatewayMetrics.ts { ...config, name: named(config.name), registers',
  'introspect.ts { ...operation, selectionSet:',
  'restoreAliases.ts { ...error, path',
  'splitClasses.ts { ...condition, classes',
  'splitClasses.ts { ...entry, classes, categories',
  'tellDisclosure.ts { ...notice, path: path.concat(notice.path)',
  'verdict.ts { ...verdictFrom(about, []), isWithheld: true, hasFailed: true',
  "writeRecord.ts { ...entry, rule: 'P05'",
  "writeRecord.ts { ...nobodysDecision, source: 'governance', effect: 'DISCLOSED', code: 'KNOWN', fields: ['id']",
]);

test('what is made for a request has one hidden class: no literal spreads first and then adds', () => {
  const found = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !notForRequests.has(name))
      .flatMap((name) =>
        [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(spreadsFirst)].map(
          ([literal]) => `${name} ${literal.replace(/\s+/g, ' ').trim()}`,
        ),
      ),
  );
  expect(found.filter((literal) => !harmless.has(literal))).toEqual([]);
});
