import { randomUUID } from 'node:crypto';
import type { Stack } from '../../support/stack.ts';

/** What a mutation answered: its record, or the problem. */
export interface Act {
  readonly record: { readonly id: string; readonly version: number; readonly status: string } | null;
  readonly problem: {
    readonly code: string;
    readonly message: string;
    readonly missing: readonly string[] | null;
    readonly currentVersion: number | null;
  } | null;
  readonly receipt: string;
}

/** Inputs that several mutations share. */
const inputTypes: Readonly<Record<string, string>> = {
  addFamilyMember: 'FamilyMemberInput',
  changeFamilyMember: 'FamilyMemberInput',
};

/** Runs a mutation by its name as one of the users; a fresh key unless the input has one. */
export type ActFunction = (
  user: string,
  mutation: string,
  input: object,
  options?: { purpose?: string; gateway?: number },
) => Promise<Act>;

/** `payload`: the type that the mutation answers with calls its record `consent` or `record`. */
export function createAct(stack: Pick<Stack, 'ask'>): ActFunction {
  return async (user, mutation, input, { purpose = 'PLANNING', gateway = 0 } = {}) => {
    const type = inputTypes[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const name = /Consent$|Dispute$|NotSought$/.test(mutation) ? 'consent' : 'record';
    const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      record: ${name} { id version status } problem { code message missing currentVersion } } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    const answer = await stack.ask(user, purpose, query, { variables, gateway });
    const done = answer.body.data?.done;
    if (!done) throw new Error(`${mutation}: ${answer.text}`);
    return { ...done, receipt: answer.receipt };
  };
}
