import { describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { type Summarised, summarise } from '../../policies/consent/summary/summarise.ts';
import type { ScopeEntry } from '../../policies/facts.ts';

const agreement = readAgreement(harrowVale2026);
const consent: Summarised = {
  status: 'GIVEN',
  capacity: 'PARENTAL_RESPONSIBILITY',
  stage: 'CHILD',
  scope: [],
  conditions: [],
  discussedOn: '2026-03-01',
  reviewDate: Date.parse('2026-09-01T09:00:00Z'),
  earlier: [],
};
const entry = (more: Partial<ScopeEntry>): ScopeEntry => ({
  classes: [],
  categories: [],
  recipients: [],
  purposes: [],
  explicit: false,
  ...more,
});
const told = (more: Partial<Summarised>, reader: 'GIVER' | 'FAMILY', part = 'GENERAL') =>
  summarise(agreement, { ...consent, ...more })
    .filter((one) => one.part === part && (reader === 'GIVER' || one.reader === 'FAMILY'))
    .map(({ text }) => text);

describe('a consent in plain words', () => {
  test('what was agreed, for whom and for what, until when', () => {
    const scope = [
      entry({ classes: ['ATTENDANCE_UPDATE'], recipients: ['SCHOOL', 'CHARITY'], purposes: ['EARLY_HELP'] }),
    ];
    expect(told({ scope }, 'FAMILY')).toEqual([
      'Somebody with parental responsibility agreed on 1 March 2026 to sharing.',
      'It is about attendance updates, for Harrow Vale School and Vale Family Support, only for early help.',
      'We will talk about it again by 1 September 2026.',
      'The person who decided can change this at any time.',
      'To keep a child safe, information may have to be shared without agreement.',
    ]);
    expect(told({}, 'FAMILY')[1]).toBe(
      'It is about information of every kind, for every organisation and every purpose of the partnership.',
    );
  });

  test('what is clinical is for the person who decided, and apart', () => {
    const scope = [entry({}), entry({ categories: ['RESTRICTED_CLINICAL'], recipients: ['NHS-MH'] })];
    expect(told({ scope }, 'FAMILY').join(' ')).not.toMatch(/clinical|Partnership NHS/);
    expect(told({ scope }, 'GIVER').join(' ')).not.toMatch(/clinical/);
    expect(told({ scope }, 'FAMILY', 'CLINICAL')).toEqual([]);
    expect(told({ scope }, 'GIVER', 'CLINICAL').join(' ')).toContain('restricted clinical information');
    const only = [entry({ categories: ['RESTRICTED_CLINICAL'] })];
    expect(told({ scope: only }, 'GIVER'), 'nothing is left to say').toEqual([]);
  });

  test('a no from before that still counts is said, to whom it may be', () => {
    const beside = 'A no from before still counts for everything that was not agreed to since.';
    const no = { status: 'REFUSED', scope: [], conditions: [], on: '2026-02-01' } as const;
    const scope = [entry({ classes: ['ATTENDANCE_UPDATE'] })];
    expect(told({ scope, earlier: [no] }, 'FAMILY')).toContain(beside);
    expect(told({ scope, earlier: [no, { ...no, status: 'GIVEN' }] }, 'FAMILY'), 'answered').not.toContain(
      beside,
    );
    expect(told({ earlier: [no] }, 'FAMILY'), 'answered now').not.toContain(beside);
    const clinical = { ...no, scope: [entry({ categories: ['RESTRICTED_CLINICAL'] })] };
    expect(told({ scope, earlier: [clinical] }, 'GIVER')).not.toContain(beside);
    const only = { scope: clinical.scope, earlier: [no] };
    expect(told(only, 'FAMILY')[0]).toBe(
      'Somebody with parental responsibility said no on 1 February 2026 to sharing.',
    );
    expect(told(only, 'GIVER', 'CLINICAL')).toContain(beside);
    expect(told({ ...only, capacity: 'GILLICK_COMPETENT' }, 'FAMILY')).toEqual([]);
  });

  test('a sensitive service, who is not to be told, and what a young person decided stay with the giver', () => {
    const recipients = [entry({ categories: ['ROUTINE_COORDINATION'], recipients: ['NHS-MH'] })];
    expect(told({ scope: recipients }, 'FAMILY').join(' ')).toContain('a health service');
    const conditions = [{ kind: 'NOT_TO_FAMILY_MEMBER', persons: ['jordan'] }] as const;
    const status = 'GIVEN_CONDITIONAL';
    expect(told({ status, conditions }, 'FAMILY').join(' ')).not.toMatch(/told|jordan/);
    expect(told({ status, conditions }, 'GIVER')).toContain(
      'Certain people in the family are not to be told.',
    );
    for (const capacity of ['GILLICK_COMPETENT', 'AGE_16_17'] as const) {
      expect(told({ capacity }, 'FAMILY')).toEqual([]);
      expect(told({ capacity }, 'GIVER')[0]).toMatch(/^A young person, for themselves,/);
    }
  });

  test('that asking is unsafe is told nobody', () => {
    const sentences = told({ status: 'NOT_SOUGHT_UNSAFE', discussedOn: null, reviewDate: null }, 'GIVER');
    expect(sentences[0]).toBe('Nobody has been asked yet.');
    expect(sentences.join(' ')).not.toMatch(/unsafe|risk/i);
  });
});
