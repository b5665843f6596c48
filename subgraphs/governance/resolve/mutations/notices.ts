import { acknowledgeNotice, type NoticeSeen } from '../../../../records/notices/acknowledgeNotice.ts';
import { changing } from './changing.ts';

export const noticeMutations = {
  acknowledgeNotice: changing(acknowledgeNotice, (input: NoticeSeen) => input),
};
