import type { Conversation } from '../../records/consents/types.ts';

/** A conversation in which everything was explained, as the graph and the records take it. */
export const conversation: Conversation = {
  purposes: ['COORDINATION', 'PLANNING'],
  explained: [
    'WHAT_IS_SHARED',
    'WHO_RECEIVES_IT',
    'WHY',
    'RIGHT_TO_REFUSE_AND_WITHDRAW',
    'SHARING_WITHOUT_CONSENT',
    'WHEN_IT_IS_REVIEWED',
  ],
  reviewPoints: ['CIRCUMSTANCES_CHANGED'],
};
