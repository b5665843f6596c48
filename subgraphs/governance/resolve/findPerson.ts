import { CodedError } from '../../../database/codedError.ts';
import { searchPerson } from '../../../records/search/searchPerson.ts';
import { makeToken } from '../../kit/match/makeToken.ts';
import type { GovernanceContext } from '../context.ts';
import type { FindPersonInput } from '../generated/types.ts';
import { orProblem } from './problem.ts';

/**
 * One opaque id or nothing (policy.md §7). What was filled in becomes a token here, in the process that has the key:
 * the database sees the token alone, and nothing of the form is kept.
 */
export const findPerson = (
  _root: unknown,
  { input }: { input: FindPersonInput },
  { limits, changes, asking, grant, matchKey }: GovernanceContext,
) =>
  orProblem(async () => {
    const { requester } = asking;
    if (input.reason.trim() === '') throw refused('SEARCH_REASON_MISSING');
    const token = makeToken(matchKey, readForm(input));
    if (token === null) throw refused('SEARCH_FORM_INCOMPLETE');
    await limits.spend('SEARCH', requester.id);
    const actor = { requester, purpose: grant.purpose, operationId: grant.op };
    return { person: await searchPerson(changes, actor, { ...token, reason: input.reason }) };
  });

function readForm({ surname, dateOfBirth, postcode, nhsNumber }: FindPersonInput) {
  const byName = [surname, dateOfBirth, postcode].filter((part) => part != null).length;
  if (nhsNumber != null && byName === 0) return { scheme: 'NHS_NUMBER', number: nhsNumber } as const;
  if (nhsNumber != null || byName !== 3) throw refused('SEARCH_FORM_INCOMPLETE');
  return {
    scheme: 'NAME_BIRTH_POSTCODE',
    surname: surname!,
    born: dateOfBirth!,
    postcode: postcode!,
  } as const;
}

const refusals = {
  SEARCH_REASON_MISSING: 'Say why you look for this person.',
  SEARCH_FORM_INCOMPLETE: 'Give surname, date of birth and postcode, or else an NHS number of ten digits.',
} as const;

function refused(code: keyof typeof refusals): CodedError {
  return new CodedError(code, refusals[code]);
}
