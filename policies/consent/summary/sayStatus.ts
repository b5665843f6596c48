import type { Summarised } from './summarise.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2 March 2026", in UTC. */
export function day(at: number | string): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

const who: Readonly<Record<Summarised['capacity'], string>> = {
  ADULT: 'An adult, for themselves,',
  AGE_16_17: 'A young person, for themselves,',
  GILLICK_COMPETENT: 'A young person, for themselves,',
  PARENTAL_RESPONSIBILITY: 'Somebody with parental responsibility',
};

/** Where a decision stands, in one sentence. */
export function sayStatus({ status, capacity, discussedOn }: Summarised): string {
  const on = discussedOn === null ? '' : ` on ${day(discussedOn)}`;
  switch (status) {
    case 'GIVEN':
      return `${who[capacity]} agreed${on} to sharing.`;
    case 'GIVEN_CONDITIONAL':
      return `${who[capacity]} agreed${on} to sharing, with limits.`;
    case 'REVIEW_DUE':
      return `${who[capacity]} agreed${on} to sharing. It is time to talk about it again.`;
    case 'REQUESTED':
      return `${who[capacity]} was asked${on} and has not answered yet.`;
    case 'REFUSED':
      return `${who[capacity]} said no${on} to sharing.`;
    case 'WITHDRAWN':
      return `${who[capacity]} agreed to sharing before and took it back.`;
    case 'DISPUTED':
      return 'People who may decide about this do not agree. Somebody in charge is looking at it.';
    case 'INVALIDATED':
      return 'This decision does not count any more.';
    default:
      return 'Nobody has been asked yet.';
  }
}
