/**
 * What an error of the database means for a batch that was being recorded:
 * RETRY: it is not known, or not final: the same batch again finds out (records/migrations/0006_record.sql, `place`);
 * DATA: something in the batch can't be stored; its neighbours can; REFUSED: the ledger accepts nothing.
 */
export function failureOf(error: unknown): 'RETRY' | 'DATA' | 'REFUSED' {
  const code = codeOf(error);
  // Not the server's word: the connection or the time ran out, so the commit may have happened.
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return 'RETRY';
  const kind = code.slice(0, 2);
  if (kind === '22' || kind === '23' || kind === '54') return 'DATA';
  // Connections, serialisation and deadlocks, shortage, cancellation and shutdown.
  return ['08', '40', '53', '57'].includes(kind) ? 'RETRY' : 'REFUSED';
}

/** The SQLSTATE or the system's code, for logs: error texts may quote rows. */
export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
