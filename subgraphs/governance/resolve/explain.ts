import { explain as explainTo } from '../../../policies/explain/explain.ts';
import type { Purpose } from '../../../policies/words.ts';
import type { GovernanceContext } from '../context.ts';
import { askedAbout } from '../explain/askedAbout.ts';
import { factsOf } from '../read/factsOf.ts';
import { orProblem } from './problem.ts';

interface ExplainArgs {
  readonly person: string;
  readonly dataClass?: string | null;
  readonly field?: string | null;
}

/** "Why, and what can I do?", from policy facts alone: no agency is asked (policy.md §7). */
export const explain = (_root: unknown, args: ExplainArgs, context: GovernanceContext) =>
  orProblem(async () => {
    const { asking, grant, limits, readPublished } = context;
    await limits.spend('EXPLANATION', asking.requester.id);
    const asked = askedAbout(asking.agreement, await readPublished(asking.pool), args);
    const { agreement, requester, now } = asking;
    const facts = await factsOf(context, args.person);
    const question = { requester, purpose: grant.purpose as Purpose, facts, now };
    const { rulings, ...explanation } = explainTo(agreement, question, asked);
    return { ...explanation, dataClass: asked.entry.dataClass, rulings };
  });
