import type { Findings } from './verifyLedger.ts';

const mostTold = 20;

/** What was found, in words. */
export function describe(findings: Findings): string {
  const { faults, chains, batches, rows, checkpoints, disposedMasks } = findings;
  const counted = `${count(rows, 'row')} in ${count(batches, 'batch', 'batches')} of ${count(chains, 'chain')}, ${count(checkpoints, 'checkpoint')}`;
  return [
    ...(faults.length === 0
      ? [`Whole: nothing was altered. ${counted}.`]
      : [
          `NOT WHOLE. First: ${faults[0]!.code} ${faults[0]!.at}: ${faults[0]!.says}.`,
          ...faults.slice(1, mostTold).map(({ code, at, says }) => `  then ${code} ${at}: ${says}`),
          ...(faults.length > mostTold ? [`  and ${faults.length - mostTold} more`] : []),
          `Read: ${counted}.`,
        ]),
    ...(findings.begins > 0
      ? [`Not looked at: the ${count(findings.begins, 'batch', 'batches')} before, which lie in archives.`]
      : []),
    ...(disposedMasks > 0
      ? [
          `Of ${count(disposedMasks, 'mask')} the text is not there${faults.length === 0 ? ': it was disposed of, as the ledger or you say' : ''}; the rows are proven without.`,
        ]
      : []),
    sealedUntil(findings),
    exposedSince(findings),
    ...(findings.newer ? [notCovered(findings.newer, findings.exportedAt)] : []),
  ].join('\n');
}

function sealedUntil({ last, faults }: Findings): string {
  if (!last) return 'No checkpoint vouches for any of it.';
  const holds = faults.length === 0 ? 'vouches for everything before' : 'is the last that holds';
  return `Checkpoint ${last.number}, signed ${date(last.at)}, ${holds} (${count(last.size, 'batch', 'batches')}).`;
}

function exposedSince({ exposed, last, exportedAt }: Findings): string {
  const made = `the export of ${date(exportedAt)}`;
  const window = last ? `${seconds(exportedAt - last.at)} s before ${made}` : made;
  if (exposed.batches === 0) return `Exposed: nothing was recorded since the last checkpoint (${window}).`;
  return `Exposed: ${count(exposed.batches, 'batch', 'batches')} (${count(exposed.rows, 'row')}) recorded from ${date(exposed.from ?? 0)} are under no checkpoint yet (${window}).`;
}

function notCovered({ from, to, at }: NonNullable<Findings['newer']>, exportedAt: number): string {
  const which = from === to ? `Checkpoint ${from} is` : `Checkpoints ${from} to ${to} are`;
  return `Not looked at: ${which} newer than the export. For what was recorded from ${date(exportedAt)} to ${date(at)}, make another.`;
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
const date = (at: number): string => new Date(at).toISOString();
const seconds = (ms: number): string => Math.max(0, ms / 1_000).toFixed(0);
