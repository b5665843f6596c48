import { refuserOf } from '../../../records/mutations/refusals.ts';
import type { About } from '../../../records/mutations/types.ts';

const refuse = refuserOf({
  ABOUT_ONE: 'Say either whom it is about or which family, not both and not neither.',
});

/**
 * Whom an input is about: one person, or a family as a whole.
 * @throws Refusal ABOUT_ONE
 */
export const readAbout = ({
  subject,
  family,
}: {
  readonly subject?: string | null;
  readonly family?: string | null;
}): About => {
  if (subject && !family) return { subject };
  if (family && !subject) return { family };
  return refuse('ABOUT_ONE');
};
