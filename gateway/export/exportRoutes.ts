import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from '../../database/openPool.ts';
import { checkPurpose } from '../../policies/agreement/checkPurpose.ts';
import { mayRun } from '../../policies/agreement/mayRun.ts';
import type { Purpose, Requester } from '../../policies/words.ts';
import { type ExportFormat, exportText } from '../../records/export/exportText.ts';
import { inSnapshot } from '../../records/export/inSnapshot.ts';
import { readArchivedTimes } from '../../records/retention/archivedTimes.ts';
import { type LedgerReader, ledgerReader } from '../../records/trace/ledgerReader.ts';
import type { Services } from '../answer/environment.ts';
import { KinviewError } from '../refuse/KinviewError.ts';
import { changeHold } from './changeHold.ts';
import { type AskedOfExport, readAskedExport } from './readAskedExport.ts';
import { recordExport } from './recordExport.ts';

export interface ExportRoutes {
  readonly services: Services;
  /** Of its own: exports are long, and answers do not wait for them. */
  readonly pool: Pool;
  readonly authenticate: (authorization: string | undefined) => Promise<Requester>;
}

const types: Readonly<Record<ExportFormat, string>> = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8',
  fhir: 'application/fhir+ndjson',
};

/**
 * `GET /ledger/export`: the ledger for auditors, as a stream. That it was asked for is on the ledger first.
 * `POST /ledger/holds`: legal holds.
 */
export function exportRoutes({ services, pool, authenticate }: ExportRoutes) {
  const chain = randomUUID();
  return async function register(http: FastifyInstance): Promise<void> {
    http.get('/export', async (request, reply) => {
      const requester = await authenticate(request.headers.authorization);
      const reader = ledgerReader(requester);
      const asked = readAskedExport(request.query);
      const stated = request.headers['x-purpose'];
      const purpose = typeof stated === 'string' && isPurpose(stated) ? stated : null;
      const isPermitted = may(requester, purpose);
      const isKnown = asked.filter.subject === undefined || (await isSubject(asked.filter.subject));
      const archives = isPermitted ? await archivesOf(asked) : [];
      const refusal = !isPermitted
        ? 'EXPORT_NOT_PERMITTED'
        : reader && asked.format === 'ndjson'
          ? 'EXPORT_OF_ALL'
          : isLimited(asked) && archives.length > 0
            ? 'EXPORT_ARCHIVED'
            : null;
      const receipt = await orUnavailable(() =>
        recordExport(services, { requester, purpose }, asked, { isKnown, refusal }),
      );
      if (refusal) throw new KinviewError(refusal);
      if (archives.length > 0) reply.header('kinview-archived', archives.map(({ file }) => file).join(' '));
      return send(request, reply, { ...asked, reader }, receipt);
    });
    http.post('/holds', async (request) => {
      const requester = await authenticate(request.headers.authorization);
      return changeHold({ ...services, pool, chain }, requester, request);
    });
  };

  function isPurpose(stated: string): boolean {
    return services.agreements.inForce().purposes.has(stated);
  }

  function may(requester: Requester, purpose: string | null): boolean {
    const agreement = services.agreements.inForce();
    return (
      checkPurpose(agreement, requester, purpose, 'exportLedger') === null &&
      mayRun(agreement, requester, purpose as Purpose, 'exportLedger').allowed
    );
  }

  async function isSubject(id: string): Promise<boolean> {
    const found = await orUnavailable(() => pool.query('select from data_subject where id = $1', [id]));
    return found.rowCount === 1;
  }

  function archivesOf({ filter }: AskedOfExport) {
    return orUnavailable(() => readArchivedTimes(pool, filter));
  }

  function send(
    { hostname }: FastifyRequest,
    reply: FastifyReply,
    asked: AskedOfExport & { readonly reader: LedgerReader | null },
    receipt: string,
  ): FastifyReply {
    const agreement = services.agreements.inForce();
    const about = { ...asked, agreement, site: hostname.split(':')[0] || 'kinview' };
    const text = inSnapshot(pool, (client, at) => exportText(client, at, about));
    return reply
      .header('content-type', types[asked.format])
      .header('kinview-receipt', receipt)
      .send(Readable.from(text, { objectMode: false, highWaterMark: 256 * 1024 }));
  }
}

/** A time that was asked for has to be all here; whoever asks for everything is told what lies elsewhere. */
const isLimited = ({ filter }: AskedOfExport): boolean =>
  filter.from !== undefined || filter.to !== undefined;

/** What cannot be recorded, or read, is not answered (policy.md §6 P00). */
async function orUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KinviewError) throw error;
    throw new KinviewError('LEDGER_UNAVAILABLE', 'an export', undefined, { cause: error as Error });
  }
}
