import { describe, expect, test } from 'vitest';
import type { Condition, ConsentRecord } from '../../policies/facts.ts';
import type { ConsentStatus } from '../../policies/words.ts';
import { DAY, NOW, type Subject, subject } from '../support/facts.ts';
import { ask } from './ask.ts';

const maya = subject('maya').child().atTier('MODERATE').workedWithThrough('ALLOCATED');
const explicitly = (entry: object) => ({ scope: [{ explicit: true, recipients: ['NHS-COMM'], ...entry }] });

/** A cell that needs C. */
const plain = (whom: Subject, now = NOW) =>
  ask('u-hv', 'FUNCTIONAL_CONCERN', whom, { purpose: 'PLANNING', controller: 'LA-A', now }).code;
/** A cell that needs C+. */
const specific = (whom: Subject) =>
  ask('u-hv', 'RISK_ALERT', whom, { purpose: 'PLANNING', controller: 'LA-A' }).code;

describe('which consent applies', () => {
  const statuses: ConsentStatus[] = ['GIVEN', 'GIVEN_CONDITIONAL', 'REVIEW_DUE'];
  test.each(statuses)('%s is valid where consent is needed', (status) => {
    expect(plain(maya.consent(status))).toBe('CONSENT');
  });

  const others: ConsentStatus[] = [
    ...([
      'NOT_SOUGHT',
      'NOT_SOUGHT_UNSAFE',
      'REQUESTED',
      'LAPSED',
      'INVALIDATED',
      'UNKNOWN',
      'OUT_OF_SCOPE',
    ] as const),
    ...(['REFUSED', 'WITHDRAWN', 'EXCLUDED', 'DISPUTED'] as const),
  ];
  test.each(others)('%s withholds with its own code', (status) => {
    expect(plain(maya.consent(status))).toBe(`CONSENT_${status}`);
    expect(specific(maya.consent(status))).toBe(`CONSENT_${status}`);
  });

  test('no record at all is UNKNOWN; records about other things are OUT_OF_SCOPE', () => {
    expect(plain(maya)).toBe('CONSENT_UNKNOWN');
    expect(plain(maya.consent('GIVEN', { scope: [{ classes: ['RISK_ALERT'] }] }))).toBe(
      'CONSENT_OUT_OF_SCOPE',
    );
  });

  test('a recipient or purpose that is not listed is out of scope', () => {
    expect(plain(maya.consent('GIVEN', { scope: [{ recipients: ['NHS-ACUTE'] }] }))).toBe(
      'CONSENT_OUT_OF_SCOPE',
    );
    expect(plain(maya.consent('GIVEN', { scope: [{ purposes: ['SAFEGUARDING'] }] }))).toBe(
      'CONSENT_OUT_OF_SCOPE',
    );
    expect(
      plain(maya.consent('GIVEN', { scope: [{ recipients: ['NHS-COMM'], purposes: ['PLANNING'] }] })),
    ).toBe('CONSENT');
  });

  test('C+ needs explicit, current consent that names category or class, and this organisation', () => {
    expect(specific(maya.consent('GIVEN', explicitly({ categories: ['SAFEGUARDING_CRITICAL'] })))).toBe(
      'EXPLICIT_CONSENT',
    );
    expect(specific(maya.consent('GIVEN', explicitly({ classes: ['RISK_ALERT'] })))).toBe('EXPLICIT_CONSENT');
    const named = { categories: ['SAFEGUARDING_CRITICAL'] };
    expect(specific(maya.consent('GIVEN', explicitly({ ...named, recipients: [] })))).toBe(
      'CONSENT_NOT_SPECIFIC',
    );
    expect(specific(maya.consent('GIVEN', explicitly({ ...named, explicit: false })))).toBe(
      'CONSENT_NOT_SPECIFIC',
    );
    expect(specific(maya.consent('GIVEN', explicitly({})))).toBe('CONSENT_NOT_SPECIFIC');
    expect(specific(maya.consent('REVIEW_DUE', explicitly(named)))).toBe('CONSENT_REVIEW_DUE');
  });

  test('the more precise scope beats the more general one', () => {
    const given = maya.consent('GIVEN');
    expect(plain(given.consent('REFUSED', { scope: [{ categories: ['FUNCTIONAL_ENGAGEMENT'] }] }))).toBe(
      'CONSENT_REFUSED',
    );
    const both = maya
      .consent('REFUSED', { scope: [{ categories: ['FUNCTIONAL_ENGAGEMENT'] }] })
      .consent('GIVEN', { scope: [{ classes: ['FUNCTIONAL_CONCERN'] }] });
    expect(plain(both)).toBe('CONSENT');
  });

  test('a competent subject’s own say beats a parent’s, either way, for the classes that it is about', () => {
    expect(plain(maya.consent('REFUSED').ownConsent('GIVEN'))).toBe('CONSENT');
    expect(plain(maya.consent('GIVEN').ownConsent('REFUSED'))).toBe('CONSENT_REFUSED');
    expect(plain(maya.consent('GIVEN').ownConsent('REFUSED', { scope: [{ classes: ['DIAGNOSIS'] }] }))).toBe(
      'CONSENT',
    );
    const elsewhere = { scope: [{ recipients: ['SCHOOL'] }] };
    expect(plain(maya.consent('GIVEN').ownConsent('GIVEN', elsewhere))).toBe('CONSENT_OUT_OF_SCOPE');
  });

  test('between equals an objection against a permission is disputed, and an absence yields to a permission', () => {
    expect(plain(maya.consent('GIVEN').consent('WITHDRAWN', { by: 'jordan' }))).toBe('CONSENT_DISPUTED');
    expect(plain(maya.consent('GIVEN').consent('NOT_SOUGHT', { by: 'jordan' }))).toBe('CONSENT');
    expect(plain(maya.consent('REFUSED').consent('NOT_SOUGHT', { by: 'jordan' }))).toBe('CONSENT_REFUSED');
  });

  test('an absence never answers an objection, however precise or one’s own it is', () => {
    const precise = { scope: [{ classes: ['FUNCTIONAL_CONCERN'] }] };
    expect(plain(maya.consent('REFUSED').consent('LAPSED', precise))).toBe('CONSENT_REFUSED');
    expect(plain(maya.consent('REFUSED').ownConsent('NOT_SOUGHT'))).toBe('CONSENT_REFUSED');
  });

  test('a record that was found not to count is in nobody’s way; what was objected to before it still is', () => {
    const dana = maya.consent('GIVEN');
    expect(plain(dana.ownConsent('INVALIDATED'))).toBe('CONSENT');
    const precise = { scope: [{ classes: ['FUNCTIONAL_CONCERN'] }] };
    expect(plain(dana.consent('INVALIDATED', { ...precise, by: 'jordan' }))).toBe('CONSENT');
    expect(plain(maya.ownConsent('INVALIDATED'))).toBe('CONSENT_INVALIDATED');
    const refused = { status: 'REFUSED', scope: [], conditions: [], on: '2026-02-01' } as const;
    expect(plain(dana.ownConsent('INVALIDATED', { earlier: [refused] }))).toBe('CONSENT_REFUSED');
    const toSchool = { classes: [], categories: [], recipients: ['SCHOOL'], purposes: [], explicit: false };
    const elsewhere = { ...refused, scope: [toSchool] };
    expect(plain(dana.ownConsent('INVALIDATED', { earlier: [elsewhere] }))).toBe('CONSENT');
    expect(plain(dana.ownConsent('GIVEN', { doubted: true }))).toBe('CONSENT_INVALIDATED');
  });

  test('who was asked and has not answered, or was not asked, takes nothing from what others decided', () => {
    for (const status of ['REQUESTED', 'NOT_SOUGHT', 'NOT_SOUGHT_UNSAFE', 'UNKNOWN'] as const) {
      expect(plain(maya.consent('GIVEN').ownConsent(status))).toBe('CONSENT');
      expect(plain(maya.ownConsent(status))).toBe(`CONSENT_${status}`);
    }
    expect(plain(maya.consent('GIVEN').ownConsent('GIVEN', { reviewDate: NOW }))).toBe('CONSENT_LAPSED');
  });

  test('an objection that a later yes answered is over for what that covered, for as long as it was meant', () => {
    const all = { scope: [], conditions: [], on: '2026-02-01' };
    const no = { ...all, status: 'REFUSED' } as const;
    const yes = { ...all, status: 'GIVEN' } as const;
    const now = (...earlier: NonNullable<ConsentRecord['earlier']>) =>
      plain(maya.consent('GIVEN', { scope: [{ recipients: ['SCHOOL'] }], earlier }));
    expect(now(no)).toBe('CONSENT_REFUSED');
    expect(now(no, yes)).toBe('CONSENT_OUT_OF_SCOPE');
    expect(now(yes, no)).toBe('CONSENT_REFUSED');
    const until = (end: number) => ({ ...yes, conditions: [{ kind: 'TIME_LIMITED', until: end } as const] });
    expect([now(no, until(NOW + 1)), now(no, until(NOW))]).toEqual([
      'CONSENT_OUT_OF_SCOPE',
      'CONSENT_REFUSED',
    ]);
    const conditions: Condition[] = [{ kind: 'TIME_LIMITED', until: NOW }];
    const brief = maya.consent('GIVEN_CONDITIONAL', { conditions, earlier: [no] });
    expect([plain(brief, NOW - 1), plain(brief)]).toEqual(['CONSENT', 'CONSENT_REFUSED']);
    expect(plain(maya.consent('GIVEN', { reviewDate: NOW, earlier: [no] }))).toBe('CONSENT_LAPSED');
  });

  test('a valid consent lapses on its review date and at its time limit', () => {
    const reviewed = maya.consent('GIVEN', { reviewDate: NOW });
    expect([plain(reviewed, NOW - 1), plain(reviewed, NOW)]).toEqual(['CONSENT', 'CONSENT_LAPSED']);
    const limited = maya.consent('GIVEN_CONDITIONAL', { conditions: [{ kind: 'TIME_LIMITED', until: NOW }] });
    expect([plain(limited, NOW - 1), plain(limited, NOW)]).toEqual(['CONSENT', 'CONSENT_LAPSED']);
    expect(plain(maya.consent('REFUSED', { reviewDate: NOW - DAY }))).toBe('CONSENT_REFUSED');
  });

  test('a parent’s consent is invalidated when the child has become an adult; one’s own goes on', () => {
    const grown = maya.adult().withChildAtTier('MODERATE');
    expect(plain(grown.consent('GIVEN'))).toBe('CONSENT_INVALIDATED');
    expect(plain(grown.consent('GIVEN').ownConsent('GIVEN'))).toBe('CONSENT');
  });

  const shutting: Condition[] = [
    { kind: 'CLASS_EXCLUDED', classes: ['FUNCTIONAL_CONCERN'] },
    { kind: 'RECIPIENT_EXCLUDED', recipients: ['NHS-COMM'] },
    { kind: 'PERSON_EXCLUDED', persons: ['u-hv'] },
    { kind: 'PURPOSE_LIMITED', purposes: ['SAFEGUARDING'] },
  ];
  test.each(shutting)('a condition $kind shuts out, and that is an objection', (condition) => {
    const conditional = maya.consent('GIVEN_CONDITIONAL', { conditions: [condition] });
    expect(plain(conditional)).toBe('CONSENT_EXCLUDED');
    expect(plain(maya.consent('GIVEN', { conditions: [condition], reviewDate: NOW - DAY }))).toBe(
      'CONSENT_EXCLUDED',
    );
  });

  test('withdrawing a consent does not open what its conditions had closed', () => {
    const conditions: Condition[] = [{ kind: 'CLASS_EXCLUDED', classes: ['ADDRESS', 'FUNCTIONAL_CONCERN'] }];
    const withdrawn = maya.consent('WITHDRAWN', { conditions, scope: [{ recipients: ['NHS-ACUTE'] }] });
    expect(plain(withdrawn)).toBe('CONSENT_WITHDRAWN');
    const address = ask('u-hv', 'ADDRESS', withdrawn, { purpose: 'PLANNING', controller: 'LA-A' });
    expect(address.code).toBe('DEFAULT_DENY');
  });

  test('who is shut out by name is so though the scope lists only others', () => {
    const elsewhere = maya.consent('GIVEN_CONDITIONAL', {
      scope: [{ recipients: ['NHS-ACUTE'] }],
      conditions: [{ kind: 'RECIPIENT_EXCLUDED', recipients: ['NHS-COMM'] }],
    });
    expect(plain(elsewhere)).toBe('CONSENT_EXCLUDED');
  });

  const shuttingOthers: Condition[] = [
    { kind: 'CLASS_EXCLUDED', classes: ['DIAGNOSIS'] },
    { kind: 'RECIPIENT_EXCLUDED', recipients: ['CHARITY'] },
    { kind: 'PERSON_EXCLUDED', persons: ['u-ed'] },
    { kind: 'PURPOSE_LIMITED', purposes: ['PLANNING'] },
    { kind: 'NO_ONWARD' },
    { kind: 'NOT_TO_FAMILY_MEMBER', persons: ['jordan'] },
    { kind: 'REVIEW_ON_EVENT', triggers: ['STEP_DOWN'] },
  ];
  test.each(shuttingOthers)('a condition $kind about others shuts nobody out', (condition) => {
    expect(plain(maya.consent('GIVEN_CONDITIONAL', { conditions: [condition] }))).toBe('CONSENT');
  });

  test('a condition of a kind that this version does not know shuts everybody out', () => {
    const condition = { kind: 'MOON_PHASE' } as unknown as Condition;
    expect(plain(maya.consent('GIVEN_CONDITIONAL', { conditions: [condition] }))).toBe('CONSENT_EXCLUDED');
  });

  test('an excluded class is shut out though the scope lists another, and beats a consent to its category', () => {
    const excluding = maya
      .consent('GIVEN', { scope: [{ categories: ['FUNCTIONAL_ENGAGEMENT'] }] })
      .consent('GIVEN', {
        scope: [{ classes: ['DIAGNOSIS'] }],
        conditions: [{ kind: 'CLASS_EXCLUDED', classes: ['FUNCTIONAL_CONCERN'] }],
      });
    expect(plain(excluding)).toBe('CONSENT_EXCLUDED');
  });

  test('an objection to appointments holds for those decided as a sensitive service; a consent does not', () => {
    const asking = { purpose: 'SAFEGUARDING', controller: 'NHS-MH' } as const;
    const high = maya.atTier('HIGH');
    expect(ask('u-hv', 'APPOINTMENT_SCHEDULE', high, asking).code).toBe('DUTY');
    const refused = high.consent('REFUSED', { scope: [{ classes: ['APPOINTMENT_SCHEDULE'] }] });
    expect(ask('u-hv', 'APPOINTMENT_SCHEDULE', refused, asking).code).toBe('CONSENT_REFUSED');
    const given = maya.consent('GIVEN', explicitly({ classes: ['APPOINTMENT_SCHEDULE'] }));
    expect(ask('u-hv', 'APPOINTMENT_SCHEDULE', given, { ...asking, purpose: 'PLANNING' }).code).toBe(
      'CONSENT_OUT_OF_SCOPE',
    );
  });
});
