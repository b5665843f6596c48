import { CodedError } from '../../../database/codedError.ts';
import { whoCanSee as masksOf } from '../../../policies/explain/whoCanSee.ts';
import type { SubjectFacts } from '../../../policies/facts.ts';
import { allInForce } from '../../../policies/subject/inForce.ts';
import { standingWith } from '../../../policies/subject/standingWith.ts';
import type { Purpose } from '../../../policies/words.ts';
import type { GovernanceContext } from '../context.ts';
import { everyClass } from '../explain/askedAbout.ts';
import { factsOf } from '../read/factsOf.ts';
import { orProblem } from './problem.ts';

interface WhoCanSeeArgs {
  readonly person: string;
  readonly purpose: Purpose;
}

/** Who would be shown which classes of a person, for leads who have a relationship or a task with the family. */
export const whoCanSee = (_root: unknown, args: WhoCanSeeArgs, context: GovernanceContext) =>
  orProblem(async () => {
    const { asking, limits, readPublished } = context;
    const { agreement, now } = asking;
    await limits.spend('EXPLANATION', asking.requester.id);
    const facts = await factsOf(context, args.person);
    const standing = standingWith(agreement, facts, now);
    if (facts === null || (standing.relationship ?? standing.task) === null)
      throw new CodedError(
        'NOT_FOUND_OR_NOT_PERMITTED',
        'There is no such person about whom you may ask this.',
      );
    const classes = everyClass(agreement, await readPublished(asking.pool));
    return {
      asOf: new Date(now),
      purpose: args.purpose,
      masks: masksOf(agreement, facts, { purpose: args.purpose, now, classes }),
      named: await named(context, args.person, facts),
    };
  });

/** Whom an override or a court order names: they see more than their mask. */
async function named({ load, asking }: GovernanceContext, person: string, facts: SubjectFacts) {
  const overrides = (await load.overrides.load(person)).filter(
    ({ from, to }) => from.getTime() <= asking.now && asking.now < to.getTime(),
  );
  const orders = allInForce(facts.courtOrders, asking.now);
  return [
    ...overrides.map(({ recipients, classes, to }) => ({ by: 'OVERRIDE', recipients, classes, to })),
    ...orders.map(({ recipients, classes, to }) => ({
      by: 'COURT_ORDER',
      recipients,
      classes,
      to: to === null ? null : new Date(to),
    })),
  ];
}
