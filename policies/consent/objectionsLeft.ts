import type { ConsentRecord, EarlierDecision } from '../facts.ts';
import { isObjection } from './isObjection.ts';
import { standingOf } from './standingOf.ts';

type Decision = Pick<ConsentRecord, 'status' | 'scope' | 'conditions'>;

/**
 * What was objected to before and still counts for something: everything but what a later decision about everything
 * answered for good (claimsOf.ts says for what).
 */
export function objectionsLeft({
  earlier = [],
  ...now
}: Decision & Pick<ConsentRecord, 'earlier'>): readonly EarlierDecision[] {
  const said: readonly Decision[] = [...earlier, now];
  return earlier.filter((one, place) => isObjection(one) && !said.slice(place + 1).some(isAboutEverything));
}

function isAboutEverything({ status, scope, conditions }: Decision): boolean {
  return (
    standingOf(status) !== 'ABSENT' &&
    scope.length === 0 &&
    !conditions.some(({ kind }) => kind === 'TIME_LIMITED')
  );
}
