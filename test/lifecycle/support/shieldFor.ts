import { randomUUID } from 'node:crypto';
import type { Stack } from '../../support/stack.ts';

const query = `mutation ($input: ShieldAddressInput!) { shieldAddress(input: $input) {
  record { id version } shielded { id } unshielded { id } problem { code } } }`;

type Ids = readonly { readonly id: string }[];

/** Shields an address; the record, who is shielded now and who stays open. */
export async function shieldFor(stack: Stack, user: string, input: object) {
  const variables = {
    input: { idempotencyKey: randomUUID(), evidence: 'She was followed home', ...input },
  };
  const answer = await stack.ask(user, 'SAFEGUARDING', query, { variables });
  const { record, shielded, unshielded } = answer.body.data.shieldAddress;
  const idsOf = (people: Ids) => people.map(({ id }) => id);
  return { record, shielded: idsOf(shielded), open: idsOf(unshielded) };
}
