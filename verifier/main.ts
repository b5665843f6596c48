import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkProof } from './checkProof.ts';
import { describe } from './describe.ts';
import { describeProof } from './describeProof.ts';
import { readGiven } from './readGiven.ts';
import { readKey } from './readKey.ts';
import { Unusable } from './unusable.ts';
import { exitCodeOf, verifyLedger } from './verifyLedger.ts';

/**
 * The verifier as a program of its own, for whoever was handed an export: it needs Node and this folder.
 *   verify --export <file> … --checkpoints <folder> … --key <key>
 *     [--made <moment>] [--begins <leaf>] [--ends <leaf>] [--window <seconds>] [--kept <years>] [--disposed]
 *   check-proof --proof <file> --key <key>
 */
const option = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    export: { ...option, multiple: true, default: [] },
    checkpoints: { ...option, multiple: true, default: [] },
    proof: { ...option, default: '' },
    key: { ...option, default: '' },
    made: option,
    begins: option,
    ends: option,
    window: option,
    kept: option,
    disposed: { type: 'boolean', default: false },
  },
});
const readProof = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Unusable('PROOF_UNREADABLE', 'The proof cannot be opened.');
  }
};
const print = (text: string): boolean => process.stdout.write(`${text}\n`);
try {
  const [command, ...more] = positionals;
  // What is not taken for what it was meant as must not be left out in silence.
  if (more.length > 0)
    throw new Unusable('OPTION_INVALID', `${more[0]} belongs to no option: give --export for each file.`);
  if (command === 'check-proof' && values.proof !== '') {
    const checked = checkProof(readProof(values.proof), readKey(values.key));
    print(describeProof(checked));
    process.exitCode = checked.holds ? 0 : 1;
  } else if (command === 'verify' && values.export.length > 0) {
    const { export: exports, checkpoints, disposed: acceptDisposed } = values;
    const publicKey = readKey(values.key);
    const findings = await verifyLedger({
      exports,
      checkpoints,
      publicKey,
      acceptDisposed,
      ...readGiven(values),
    });
    print(describe(findings));
    process.exitCode = exitCodeOf[findings.verdict];
  } else {
    print(
      'verify --export <file> --checkpoints <folder> --key <key>, or check-proof --proof <file> --key <key>',
    );
    process.exitCode = 2;
  }
} catch (error) {
  // Whatever it stopped at, nothing was found about the ledger.
  const { code = 'UNREADABLE', message } = error as { code?: string; message: string };
  print(`${code}: ${message}`);
  process.exitCode = 3;
}
