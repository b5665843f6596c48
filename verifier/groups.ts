import type { BatchLine, Line, OperationLine, SealedLine, SubjectLine } from './lines.ts';

/** One batch as it was exported: its place in the log, itself, its rows. What is missing is null or empty. */
export interface Group {
  readonly sealed: SealedLine | null;
  readonly batch: BatchLine | null;
  readonly rows: readonly (OperationLine | SubjectLine)[];
}

/** Gathers the rows of a batch; everything else comes as it is. */
export async function* groups(
  lines: AsyncIterable<Line>,
): AsyncGenerator<Group | Exclude<Line, SealedLine | BatchLine | OperationLine | SubjectLine>> {
  let sealed: SealedLine | null = null;
  let batch: BatchLine | null = null;
  let rows: (OperationLine | SubjectLine)[] = [];
  const isOpen = () => sealed !== null || batch !== null || rows.length > 0;
  const close = (): Group => {
    const group = { sealed, batch, rows };
    [sealed, batch, rows] = [null, null, []];
    return group;
  };
  for await (const line of lines) {
    if (line.kind === 'operation' || line.kind === 'subject') {
      // A row of no batch stands alone.
      if (batch === null || (batch as BatchLine).orderNo !== line.orderNo) if (isOpen()) yield close();
      rows.push(line);
    } else if (line.kind === 'sealed') {
      if (isOpen()) yield close();
      sealed = line;
    } else if (line.kind === 'batch') {
      const belongs: boolean =
        sealed !== null &&
        batch === null &&
        rows.length === 0 &&
        (sealed as SealedLine).orderNo === line.orderNo;
      if (!belongs && isOpen()) yield close();
      batch = line;
    } else {
      if (isOpen()) yield close();
      yield line;
    }
  }
  if (isOpen()) yield close();
}
