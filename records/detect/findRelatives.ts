import type { Client } from '../../database/openPool.ts';
import { kinStatement } from './statements.ts';

/** What a practitioner could have in common with a person; their organisation makes it, and no database keeps it. */
export interface StaffMark {
  readonly practitioner: string;
  readonly organisation: string;
  readonly scheme: string;
  readonly mark: string;
}

export interface Kinship {
  /** Of every practitioner whose organisation gave them. */
  marks(): Promise<readonly StaffMark[]>;
  /** What the token of a person would be who has a mark in common. */
  tokenOf(mark: StaffMark, person: string): string;
}

/** A span of time, its end excluded. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

interface Shown {
  readonly requester: string;
  readonly organisation: string;
  readonly subject: string;
  readonly scheme: string;
  readonly token: string;
}

/** Practitioners who were shown somebody of their own surname or address in a span of time. */
export async function findRelatives(
  client: Client,
  { marks, tokenOf }: Pick<Kinship, 'tokenOf'> & { readonly marks: readonly StaffMark[] },
  { from, to }: Span,
) {
  const own = new Map<string, StaffMark[]>();
  for (const mark of marks) {
    const key = `${mark.practitioner}\n${mark.organisation}`;
    own.set(key, [...(own.get(key) ?? []), mark]);
  }
  const practitioners = [...own.values()].map(([mark]) => mark!.practitioner);
  const { rows } = await client.query<Shown>(kinStatement, [from, practitioners, to]);
  return rows
    .filter(({ requester, organisation, subject, scheme, token }) =>
      own
        .get(`${requester}\n${organisation}`)
        ?.some((mark) => mark.scheme === scheme && tokenOf(mark, subject) === token),
    )
    .map(({ requester, organisation, subject }) => ({
      key: `${requester} ${subject}`,
      raisedBy: requester,
      organisation,
      subject: null,
      record: null,
    }));
}
