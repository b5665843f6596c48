import type { GovernanceContext } from '../context.ts';
import { readAwaited } from '../read/awaited.ts';

/** The consent that was recorded is the record that was changed. */
export const ConsentPayload = {
  consent: ({ record }: { record?: object }) => record ?? null,
};

/** What other people have to do before the record is in effect. */
export const ChangePayload = {
  waitsFor: ({ record }: { record?: { id: string } }, _args: unknown, { asking }: GovernanceContext) =>
    record ? readAwaited(asking, record.id) : null,
};
