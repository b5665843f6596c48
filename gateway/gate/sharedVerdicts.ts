import { BoundedCache } from '../../database/boundedCache.ts';
import { numberOf } from '../numberOf.ts';
import { remember } from '../remember.ts';
import type { Deciding } from './subjectVerdicts.ts';
import { type About, type ControllerDecision, type Verdict, verdictFrom } from './verdict.ts';

/**
 * The verdict from these decisions: the one that there is already where the same requester, purpose and agreement gave
 * the same about somebody else. Most of a family's members are decided alike, grounds included, and what follows from
 * their verdicts (what is told, what the ledger keeps) is then made and kept once for all of them.
 */
export function shareVerdict(
  { requester, agreement, purpose }: Pick<Deciding, 'requester' | 'agreement' | 'purpose'>,
  about: About,
  decisions: readonly ControllerDecision[],
): Verdict {
  const { source, dataClass, tier } = about;
  // Whoever signs in anew, and every agreement in force, begins with verdicts of their own.
  const asked = `${numberOf(requester)} ${numberOf(agreement)}`;
  // As JSON, so that nothing can read as two things; decisions hold nothing that JSON does not say.
  const decided = JSON.stringify([purpose, source, dataClass, tier, decisions]);
  return remember(shared, `${asked} ${decided}`, () => verdictFrom(about, decisions));
}

const shared = new BoundedCache<string, Verdict>(2_000);
