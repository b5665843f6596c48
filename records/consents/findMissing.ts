import type { Agreement } from '../../policies/agreement/types.ts';
import type { ScopeEntry } from '../../policies/facts.ts';
import type { Instant } from '../../policies/words.ts';
import { isRecentDay } from './isRecentDay.ts';
import { latestReview } from './reviewDateOf.ts';
import type { ConsentTopic, Talk } from './types.ts';

const topics: readonly ConsentTopic[] = [
  'WHAT_IS_SHARED',
  'WHO_RECEIVES_IT',
  'WHY',
  'RIGHT_TO_REFUSE_AND_WITHDRAW',
  'SHARING_WITHOUT_CONSENT',
  'WHEN_IT_IS_REVIEWED',
];

/**
 * What a record of a conversation lacks, by name. A permission rests on a conversation that took place, covered what
 * the person agreed to and was understood; to object nobody needs more than to say so. How old it may be, and how late its
 * review, is the agreement's.
 */
export function findMissing(
  agreement: Agreement,
  talk: Talk,
  scope: readonly ScopeEntry[],
  isPermission: boolean,
  now: Instant,
): string[] {
  const missing: string[] = [];
  const need = (name: string, isThere: boolean): void => {
    if (!isThere) missing.push(name);
  };
  need('discussedOn', isRecentDay(talk.discussedOn, agreement.times.consentTalkDaysAtMost, now));
  const latest = latestReview(agreement, scope, now);
  need('reviewDate', talk.reviewDate === null || (talk.reviewDate > now && talk.reviewDate <= latest));
  if (!isPermission) return missing;
  need('understandingConfirmed', talk.understandingConfirmed);
  const { conversation } = talk;
  need('conversation', conversation !== null);
  if (conversation === null) return missing;
  need('conversation.purposes', conversation.purposes.length > 0);
  for (const purpose of new Set(scope.flatMap(({ purposes }) => purposes)))
    need(`conversation.purposes.${purpose}`, conversation.purposes.includes(purpose));
  for (const topic of topics) need(`conversation.explained.${topic}`, conversation.explained.includes(topic));
  need('conversation.reviewPoints', conversation.reviewPoints.length > 0);
  return missing;
}
