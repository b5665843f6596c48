import type { Agreement } from '../../agreement/types.ts';
import type { Condition, ConsentRecord, EarlierDecision, ScopeEntry } from '../../facts.ts';
import type { Instant } from '../../words.ts';
import { objectionsLeft } from '../objectionsLeft.ts';
import { clinicalObjectionsLeft, splitClasses, splitEarlier } from '../splitClasses.ts';
import { sayConditions } from './sayConditions.ts';
import { sayScope } from './sayScope.ts';
import { day, sayStatus } from './sayStatus.ts';

/** What a summary is made of: the fields of one version of a consent. */
export interface Summarised {
  readonly status: ConsentRecord['status'];
  readonly capacity: ConsentRecord['capacity'];
  readonly stage: 'CHILD' | 'ADULT' | 'UNBORN';
  readonly scope: readonly ScopeEntry[];
  readonly conditions: readonly Condition[];
  /** A day. */
  readonly discussedOn: string | null;
  readonly reviewDate: Instant | null;
  /** What was said before, from the first objection on. */
  readonly earlier: readonly EarlierDecision[];
}

/**
 * One sentence, for whom it may be read: GIVER is the person who decided; FAMILY is anybody of the family. CLINICAL
 * sentences speak of restricted clinical classes.
 */
export interface Sentence {
  readonly text: string;
  readonly part: 'GENERAL' | 'CLINICAL';
  readonly reader: 'GIVER' | 'FAMILY';
}

/**
 * A consent in plain words, from its structure alone. What a young person decided for themselves, what is said about
 * clinical classes, and who in the family is not to be told are for the person who decided only; that somebody was not
 * asked because asking is unsafe is told nobody.
 */
export function summarise(agreement: Agreement, consent: Summarised): readonly Sentence[] {
  const isYoungPersons = consent.stage === 'CHILD' && consent.capacity !== 'PARENTAL_RESPONSIBILITY';
  const reader = isYoungPersons ? 'GIVER' : 'FAMILY';
  const { general, clinical } = splitClasses(agreement, consent);
  const sentences: Sentence[] = [];
  const say = (part: Sentence['part'], to: Sentence['reader'], ...texts: readonly string[]): void => {
    for (const text of texts) sentences.push({ text, part, reader: to });
  };
  const opening = sayStatus(consent);
  const left = objectionsLeft(consent);
  const beside = (part: 'general' | 'clinical') =>
    splitEarlier(agreement, left, part).length > 0 ? [BESIDE] : [];
  if (general) {
    const forFamily = reader === 'FAMILY';
    say('GENERAL', reader, opening, ...sayScope(agreement, consent.status, general.scope, forFamily));
    say('GENERAL', reader, ...sayConditions(agreement, general.conditions, forFamily));
    if (general.conditions.some(({ kind }) => kind === 'NOT_TO_FAMILY_MEMBER'))
      say('GENERAL', 'GIVER', 'Certain people in the family are not to be told.');
    say('GENERAL', reader, ...beside('general'), ...closing(consent));
  }
  const last = general ? undefined : splitEarlier(agreement, left, 'general').at(-1);
  if (last) {
    const { status, on: discussedOn } = last;
    say(
      'GENERAL',
      reader,
      sayStatus({ ...consent, status, discussedOn }),
      ...closing({ ...consent, status }),
    );
  }
  const hidden = clinical ? undefined : clinicalObjectionsLeft(agreement, consent).at(-1);
  if (hidden) {
    const { status, on: discussedOn } = hidden;
    const scope = sayScope(agreement, status, hidden.scope, false);
    say('CLINICAL', 'GIVER', sayStatus({ ...consent, status, discussedOn }), ...scope);
    say('CLINICAL', 'GIVER', ...sayConditions(agreement, hidden.conditions, false));
    say('CLINICAL', 'GIVER', ...closing({ ...consent, status }));
  }
  if (clinical) {
    say('CLINICAL', 'GIVER', opening, ...sayScope(agreement, consent.status, clinical.scope, false));
    say('CLINICAL', 'GIVER', ...sayConditions(agreement, clinical.conditions, false));
    say('CLINICAL', 'GIVER', ...beside('clinical'), ...closing(consent));
  }
  return sentences;
}

const BESIDE = 'A no from before still counts for everything that was not agreed to since.';

function closing({ status, reviewDate }: Summarised): string[] {
  const isPermission = status === 'GIVEN' || status === 'GIVEN_CONDITIONAL' || status === 'REVIEW_DUE';
  return [
    ...(isPermission && reviewDate !== null ? [`We will talk about it again by ${day(reviewDate)}.`] : []),
    'The person who decided can change this at any time.',
    'To keep a child safe, information may have to be shared without agreement.',
  ];
}
