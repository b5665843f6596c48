import { expect, it } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { isAsStrict } from '../../policies/agreement/isAsStrict.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';

const agreement = readAgreement(harrowVale2026);
const classes = [...agreement.classes.keys()];

it.each([
  ['FUNCTIONAL_CONCERN', 'ENGAGEMENT_ISSUE', true],
  ['DIAGNOSIS', 'FUNCTIONAL_CONCERN', true],
  ['PROTECTION_STATUS', 'RISK_ALERT', true],
  ['SUPPORT_INSTRUCTION', 'FUNCTIONAL_CONCERN', false],
  ['FUNCTIONAL_CONCERN', 'DIAGNOSIS', false],
  ['RISK_ALERT', 'SUPPORT_INSTRUCTION', false],
  ['APPOINTMENT_SCHEDULE', 'ASSESSMENT_SUMMARY', false],
  ['IDENTITY_DETAIL', 'ADDRESS', false],
  ['NO_SUCH_CLASS', 'KEY_CONTACT', false],
])('%s in the place of %s is as strict: %s', (next, before, expected) => {
  expect(isAsStrict(agreement, next, before)).toBe(expected);
});

it('orders the classes: each is as strict as itself, and what is as strict as a stricter one is as strict', () => {
  for (const a of classes) {
    expect(isAsStrict(agreement, a, a)).toBe(true);
    for (const b of classes.filter((one) => isAsStrict(agreement, a, one))) {
      for (const c of classes.filter((one) => isAsStrict(agreement, b, one)))
        expect([a, b, c, isAsStrict(agreement, a, c)]).toEqual([a, b, c, true]);
    }
  }
});
