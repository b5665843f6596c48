import type { Disposed } from './checkDisposals.ts';
import type { Newer } from './followLog.ts';
import type { Findings } from './verifyLedger.ts';

const mostTold = 20;

/** What was found, in words. */
export function describe(findings: Findings): string {
  const { chains, batches, rows, checkpoints, begins, facts } = findings;
  const counted = `${count(rows, 'row')} in ${count(batches, 'batch', 'batches')} of ${count(chains, 'chain')}, ${count(checkpoints, 'checkpoint')}`;
  return [
    ...verdictOf(findings, counted),
    ...gapsOf(findings),
    ...(begins > 0
      ? [`Not looked at: the ${count(begins, 'batch', 'batches')} before, which lie in archives.`]
      : []),
    ...disposalsOf(findings),
    facts > 0
      ? `${count(facts, 'text', 'texts')} of facts that decisions rested on compared with their hashes.`
      : 'Not looked at: the facts that decisions rested on, which are not in it ("kinview ledger replay" compares them).',
    sealedUntil(findings),
    exposedSince(findings),
    ...(findings.newer ? [notCovered(findings.newer, findings.exportedAt)] : []),
  ].join('\n');
}

function verdictOf({ verdict, faults, newer }: Findings, counted: string): string[] {
  if (verdict === 'WHOLE') return [`Whole: nothing was altered. ${counted}.`];
  if (verdict === 'OLDER')
    return [
      `Older than checkpoint ${newer!.from}; whole as far as it goes. ${counted}.`,
      'Where you know when it was made, say so with --made: what was signed before then has to be in it. Where you did, this checkpoint was signed before: make another export, and ask why this one lacks it.',
    ];
  return [
    `NOT WHOLE. First: ${faults[0]!.code} ${faults[0]!.at}: ${faults[0]!.says}.`,
    ...faults.slice(1, mostTold).map(({ code, at, says }) => `  then ${code} ${at}: ${says}`),
    ...(faults.length > mostTold ? [`  and ${faults.length - mostTold} more`] : []),
    `Read: ${counted}.`,
  ];
}

function gapsOf({ gaps }: Findings): string[] {
  if (gaps.count === 0) return [];
  const told = gaps.first
    .slice(0, mostTold)
    .map(
      ({ from, to, since, until, batches }) =>
        `  from checkpoint ${from}, signed ${date(since)}, to ${to}, signed ${date(until)}: ${count(batches, 'batch', 'batches')} waited for it`,
    );
  const more = gaps.count - told.length;
  return [
    `Nothing was signed for too long, ${count(gaps.count, 'time')}. What could be changed meanwhile, nobody vouches for: ask why.`,
    ...told,
    ...(more > 0 ? [`  and ${count(more, 'time')} more`] : []),
  ];
}

function disposalsOf({ disposedMasks, disposed }: Findings): string[] {
  if (disposedMasks === 0) return [];
  return [
    `Of ${count(disposedMasks, 'mask')} the text is not there; the rows are proven without.`,
    ...disposed.map(({ by, from, to }: Disposed) => {
      const rows = `rows recorded from ${date(from)} to ${date(to)}`;
      return by
        ? `  ${rows}: disposed of ${date(by.recordedAt)}, as ${by.at} says`
        : `  ${rows}: disposed of, as you say`;
    }),
  ];
}

function sealedUntil({ last, faults }: Findings): string {
  if (!last) return 'No checkpoint vouches for any of it.';
  const holds = faults.length === 0 ? 'vouches for everything before' : 'is the last that holds';
  return `Checkpoint ${last.number} of ${last.origin}, signed ${date(last.at)}, ${holds} (${count(last.size, 'batch', 'batches')}).`;
}

function exposedSince({ exposed, last, exportedAt }: Findings): string {
  const made = `the export of ${date(exportedAt)}`;
  const window = last ? `${seconds(exportedAt - last.at)} s before ${made}` : made;
  if (exposed.batches === 0) return `Exposed: nothing was recorded since the last checkpoint (${window}).`;
  return `Exposed: ${count(exposed.batches, 'batch', 'batches')} (${count(exposed.rows, 'row')}) recorded from ${date(exposed.from ?? exportedAt)} are under no checkpoint yet (${window}).`;
}

function notCovered({ from, to, at, batches }: Newer, exportedAt: number): string {
  const which = from === to ? `Checkpoint ${from} is` : `Checkpoints ${from} to ${to} are`;
  return `Not looked at: ${which} newer than the export; ${count(batches, 'batch', 'batches')} that they cover were not in it as sealed. For what was recorded from ${date(exportedAt)} to ${date(at)}, make another.`;
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
const date = (at: number): string => new Date(at).toISOString();
const seconds = (ms: number): string => Math.max(0, ms / 1_000).toFixed(0);
