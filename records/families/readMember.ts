import type { Client } from '../../database/openPool.ts';
import { refuse } from '../mutations/refusals.ts';
import type { Place, Stage } from './types.ts';

export interface Member extends Place {
  readonly stage: Stage;
  /** The mother, and more than somebody's word shows it: she decides for the unborn. */
  readonly motherProven: boolean;
}

/** What a person is in a family now. @throws Refusal NOT_FOUND_OR_NOT_PERMITTED where they do not belong to it. */
export async function readMember(client: Client, family: string, person: string): Promise<Member> {
  const { rows } = await client.query<Member>(
    `select p.stage, m.role, m.parental_responsibility as "parentalResponsibility",
       mother_proven(m) as "motherProven"
     from family_member m join person p on p.id = m.person where m.family = $1 and m.person = $2`,
    [family, person],
  );
  return rows[0] ?? refuse('NOT_FOUND_OR_NOT_PERMITTED');
}
