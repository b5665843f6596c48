import type { Checked } from './checkProof.ts';
import type { RowProof } from './proof.ts';

interface Entry {
  readonly dataClass: string | null;
  readonly effect: string;
  readonly code: string;
  readonly fields: readonly string[];
  readonly grounds: { readonly change?: { readonly record?: unknown } };
}

/** What a proof proves, in words for somebody who was not there. */
export function describeProof(checked: Checked): string {
  if (!checked.holds) return `NOT PROVEN: ${checked.says}.`;
  const { checkpoint, proof } = checked;
  const vouches = `Checkpoint ${checkpoint.number} of ${checkpoint.origin}, signed ${date(checkpoint.at)}, vouches for it.`;
  if (proof.proof === 'kinview-consistency/1')
    return `Proven: nothing that the older checkpoint covers was altered, removed or reordered since.\n${vouches}`;
  return [...tellRow(proof), vouches].join('\n');
}

function tellRow({ operation, subject, mask, batch }: RowProof): string[] {
  const { requester, organisation, roleTier, function: work, purpose, outcome } = operation;
  const of = subject ? ` about ${JSON.stringify(subject.subject)}` : '';
  return [
    `Proven: recorded ${date(batch.recordedAt)} under order number ${batch.orderNo}${of}:`,
    `  asked by ${JSON.stringify(requester)} (${organisation}, ${roleTier}, ${work}) for ${purpose ?? 'no stated purpose'}; ${outcome.toLowerCase()}`,
    ...(mask === null ? disposed(subject) : (JSON.parse(mask) as Entry[]).map(tellEntry)),
  ];
}

/** That a row is there stays proven when the text of what was shown is not. */
function disposed(subject: RowProof['subject']): string[] {
  return subject
    ? [
        `  what was shown is not in this proof: it was disposed of when its time was over, or left out; its SHA-256 is ${subject.mask}`,
      ]
    : [];
}

function tellEntry({ dataClass, effect, code, fields, grounds }: Entry): string {
  const record = grounds.change?.record;
  const changed = typeof record === 'string' ? `; record ${JSON.stringify(record)}` : '';
  return `  ${effect.toLowerCase().replaceAll('_', ' ')}: ${dataClass ?? 'no class'} (${code})${fields.length > 0 ? `: ${fields.join(', ')}` : ''}${changed}`;
}

const date = (at: number): string => new Date(at).toISOString();
