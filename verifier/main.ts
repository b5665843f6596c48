import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkProof } from './checkProof.ts';
import { describe } from './describe.ts';
import { describeProof } from './describeProof.ts';
import { readKey } from './readKey.ts';
import { Unusable } from './unusable.ts';
import { verifyLedger } from './verifyLedger.ts';

/**
 * The verifier as a program of its own, for whoever was handed an export: it needs Node and this folder.
 *   verify --export <file> … --checkpoints <folder> … --key <key> [--begins <leaf>] [--disposed]
 *   check-proof --proof <file> --key <key>
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    export: { type: 'string', multiple: true, default: [] },
    checkpoints: { type: 'string', multiple: true, default: [] },
    proof: { type: 'string', default: '' },
    key: { type: 'string', default: '' },
    begins: { type: 'string', default: '0' },
    disposed: { type: 'boolean', default: false },
  },
});
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
try {
  if (positionals[0] === 'check-proof') {
    const checked = checkProof(readFileSync(values.proof, 'utf8'), readKey(values.key));
    print(describeProof(checked));
    process.exitCode = checked.holds ? 0 : 1;
  } else if (positionals[0] === 'verify' && values.export.length > 0) {
    const publicKey = readKey(values.key);
    const { export: exports, checkpoints, disposed: acceptDisposed } = values;
    const begins = Number(values.begins);
    const findings = await verifyLedger({ exports, checkpoints, publicKey, begins, acceptDisposed });
    print(describe(findings));
    process.exitCode = findings.faults.length === 0 ? 0 : 1;
  } else {
    print(
      'verify --export <file> --checkpoints <folder> --key <key>, or check-proof --proof <file> --key <key>',
    );
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  print(`${error.code}: ${error.message}`);
  process.exitCode = 3;
}
