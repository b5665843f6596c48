import type { SubjectFacts } from '../../../policies/facts.ts';
import type { GovernanceContext } from '../context.ts';

/** The policy facts of one person as they are for this requester; null: nobody has this id, or a family has it. */
export const factsOf = async (
  { readFacts, asking }: Pick<GovernanceContext, 'readFacts' | 'asking'>,
  person: string,
): Promise<SubjectFacts | null> => {
  const found = await readFacts(asking.requester, { people: [person], families: [] });
  const facts = found.get(person)?.read() ?? null;
  return facts?.kind === 'FAMILY' ? null : facts;
};
