import type { GovernanceContext } from '../context.ts';
import type { NoticeRow } from '../read/notices.ts';

/** What the agreement says of the rule; nothing of what made it fire. */
export const Notice = {
  text: ({ rule }: NoticeRow, _args: unknown, { asking }: GovernanceContext) =>
    asking.agreement.rules.get(rule)?.notice?.text ?? null,
  person: ({ subject }: NoticeRow) => ({ id: subject }),
};
