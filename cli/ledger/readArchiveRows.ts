import type { FactsLine, MaskLine, OperationLine, SubjectLine } from '../../verifier/lines.ts';
import { readLines } from '../../verifier/readLines.ts';

/** A data subject's row, or an operation about nobody, with its texts as far as the file has them. */
export interface ArchiveRow {
  readonly operation: OperationLine;
  readonly subject: SubjectLine | null;
  readonly mask: MaskLine | null;
  readonly facts: FactsLine | null;
}

/**
 * The rows of exports or archives, file after file, in constant memory: texts are told once for each segment, before
 * the rows that point to them. Whether they are what was recorded is the verifier's to say.
 * @throws Unusable EXPORT_UNREADABLE
 */
export async function* readArchiveRows(files: readonly string[]): AsyncGenerator<ArchiveRow> {
  for (const file of files) {
    const masks = new Map<string, MaskLine>();
    const facts = new Map<string, FactsLine>();
    let operations = new Map<string, OperationLine>();
    for await (const line of readLines(file)) {
      if (line.kind === 'segment') for (const texts of [masks, facts]) texts.clear();
      if (line.kind === 'mask') masks.set(line.hash, line);
      if (line.kind === 'facts') facts.set(line.hash, line);
      if (line.kind === 'batch') operations = new Map();
      if (line.kind === 'operation') {
        operations.set(placeOf(line.orderNo, line.leaf), line);
        if (line.subjects === 0) yield { operation: line, subject: null, mask: null, facts: null };
      }
      if (line.kind !== 'subject') continue;
      const operation = operations.get(placeOf(line.orderNo, line.operation));
      if (!operation) continue;
      yield {
        operation,
        subject: line,
        mask: masks.get(line.mask) ?? null,
        facts: line.facts === null ? null : (facts.get(line.facts) ?? null),
      };
    }
  }
}

const placeOf = (orderNo: string, leaf: number): string => `${orderNo}.${leaf}`;
