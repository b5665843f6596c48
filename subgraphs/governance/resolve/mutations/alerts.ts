import { type Acknowledgement, acknowledgeAlert } from '../../../../records/alerts/acknowledgeAlert.ts';
import { changing } from './changing.ts';

export const alertMutations = {
  acknowledgeAlert: changing(acknowledgeAlert, (input: Acknowledgement) => input),
};
