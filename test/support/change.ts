import { randomUUID } from 'node:crypto';
import type { Answer } from './ask.ts';
import type { Stack } from './stack.ts';

/** What a mutation of one record answered. */
export interface Changed {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  /** The code of the problem; null: it was done. */
  readonly code: string | null;
  readonly message: string | null;
  readonly missing: readonly string[] | null;
  readonly currentVersion: number | null;
  readonly answer: Answer;
}

export interface ChangeOptions {
  readonly purpose?: string;
  readonly gateway?: number;
}

export type Change = (
  user: string,
  operation: string,
  input: object,
  options?: ChangeOptions,
) => Promise<Changed>;

/** Runs mutations through the front door, each under a fresh key unless the input has one, for this purpose or another. */
export function createChange(stack: Pick<Stack, 'ask'>, purpose = 'SAFEGUARDING'): Change {
  return async (user, operation, input, options = {}) => {
    const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
    const named = inputTypes[operation] ?? type;
    const record = /Consent$|Dispute$|NotSought$/.test(operation) ? 'record: consent' : 'record';
    const query = `mutation ($input: ${named}!) { ${operation}(input: $input) {
      ${record} { id version status } problem { code message missing currentVersion } } }`;
    const answer = await stack.ask(user, options.purpose ?? purpose, query, {
      variables: { input: { idempotencyKey: randomUUID(), ...input } },
      ...(options.gateway === undefined ? {} : { gateway: options.gateway }),
    });
    const payload = answer.body.data?.[operation];
    const { id = '', version = 0, status = '' } = payload?.record ?? {};
    const { code = null, message = null, missing = null, currentVersion = null } = payload?.problem ?? {};
    const refused = payload ? code : (answer.body.errors?.[0]?.extensions?.code ?? 'NO_ANSWER');
    return { id, version, status, code: refused, message, missing, currentVersion, answer };
  };
}

/** Operations whose input is not named after them. */
const inputTypes: Readonly<Record<string, string>> = {
  addFamilyMember: 'FamilyMemberInput',
  changeFamilyMember: 'FamilyMemberInput',
  rejectOverride: 'OverrideStepInput',
  revokeOverride: 'OverrideStepInput',
  withdrawOverride: 'OverrideStepInput',
  recordCaldicottConsultation: 'OverrideStepInput',
  approveAsOriginator: 'OverrideStepInput',
  endProhibition: 'EndFactInput',
  endCourtOrder: 'EndFactInput',
  endDetriment: 'EndFactInput',
  unshieldAddress: 'EndFactInput',
};
