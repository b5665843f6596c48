import { consentRow } from '../../../demo/households/harrowVale/registry.ts';
import type { ConsentRow } from '../../../demo/households/registryRows.ts';
import type { Condition, ScopeEntry } from '../../../policies/facts.ts';
import type { ConsentStatus, Instant } from '../../../policies/words.ts';
import { type Draft, iso, takeOut } from './draft.ts';

type Naming = Partial<Omit<ScopeEntry, 'explicit'>>;

export interface ConsentWords {
  readonly id: string;
  /** Names something explicitly; call it again to name more. */
  explicitly(naming: Naming): ConsentWords;
  /** Covers no more than this; call it again to cover more. */
  onlyFor(naming: Naming): ConsentWords;
  /** Beside what was named: every class, any recipient, any purpose. */
  andGenerally(): ConsentWords;
  /** GIVEN_CONDITIONAL from here on. */
  except(condition: Condition): ConsentWords;
  reviewDate(at: Instant): ConsentWords;
  /** REVIEW_DUE from here on. */
  reviewTriggered(trigger: string): ConsentWords;
}

/** Records what one person said for a subject, in the place of whatever that person said before. General at first. */
export function sayConsent(
  draft: Draft,
  subject: string,
  givenBy: string,
  status: ConsentStatus,
): ConsentWords {
  const row: ConsentRow = { ...consentRow(subject, givenBy, draft), status };
  takeOut(draft.registry.consent, (other) => other.subject === subject && other.given_by === givenBy);
  draft.registry.consent.push(row);
  const change = (fields: Partial<ConsentRow>) => {
    Object.assign(row, fields);
    return words;
  };
  const name = (naming: Naming, explicit: boolean) =>
    change({
      scope: [
        ...row.scope,
        { classes: [], categories: [], recipients: [], purposes: [], ...naming, explicit },
      ],
    });
  const words: ConsentWords = {
    id: row.id,
    explicitly: (naming) => name(naming, true),
    onlyFor: (naming) => name(naming, false),
    andGenerally: () => name({}, false),
    except: (condition) =>
      change({ status: 'GIVEN_CONDITIONAL', conditions: [...row.conditions, condition] }),
    reviewDate: (at) => change({ review_date: iso(at) }),
    reviewTriggered: (trigger) =>
      change({ status: 'REVIEW_DUE', triggers_fired: [...row.triggers_fired, trigger] }),
  };
  return words;
}
