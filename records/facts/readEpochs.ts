import type { Queryable } from '../../database/openPool.ts';
import { untilQuiet } from '../untilQuiet.ts';

/** The epochs of subjects, as decimal text; the empty text: the registry does not know the subject. */
export interface Epochs {
  /** The agreement in force when they were read; null: none. */
  readonly agreementVersion: string | null;
  of(subject: string): string;
}

/** Epochs as they are after the call; @throws what the database throws. */
export type ReadEpochs = (subjects: readonly string[]) => Promise<Epochs>;

interface Waiting {
  readonly subjects: readonly string[];
  resolve(epochs: Epochs): void;
  reject(error: unknown): void;
}

interface Row {
  readonly version: string | null;
  /** null: nobody was asked for. */
  readonly epochs: string | null;
}

const statement = `select (select version from agreement_in_force order by position desc limit 1) as version,
  (select string_agg(coalesce(epoch::text, ''), ',' order by n)
    from unnest($1::text[]) with ordinality as asked (id, n) left join data_subject using (id)) as epochs`;

/**
 * Reads the epochs of data subjects for many operations at once: what is asked while one query is on its way goes
 * together in the next, so that a read is always younger than the question.
 */
export function createReadEpochs(pool: Queryable): ReadEpochs {
  let waiting: Waiting[] = [];
  let isReading = false;

  return (subjects) =>
    new Promise((resolve, reject) => {
      waiting.push({ subjects, resolve, reject });
      if (!isReading) void drain();
    });

  async function drain(): Promise<void> {
    isReading = true;
    while (waiting.length > 0) {
      await untilQuiet(() => waiting.length);
      const together = waiting;
      waiting = [];
      try {
        const epochs = await read([...new Set(together.flatMap(({ subjects }) => subjects))]);
        for (const { resolve } of together) resolve(epochs);
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    isReading = false;
  }

  async function read(subjects: readonly string[]): Promise<Epochs> {
    const { rows } = await pool.query<Row>({ name: 'read-epochs', text: statement, values: [subjects] });
    const { version, epochs } = rows[0] as Row;
    const listed = (epochs ?? '').split(',');
    const bySubject = new Map(subjects.map((subject, index) => [subject, listed[index] ?? '']));
    return { agreementVersion: version, of: (subject) => bySubject.get(subject) ?? '' };
  }
}
