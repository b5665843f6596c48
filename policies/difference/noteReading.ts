import type { Agreement } from '../agreement/types.ts';
import type { SubjectFacts } from '../facts.ts';
import type { SubjectView } from '../subject/viewSubject.ts';
import type { DataClass, Instant, Requester } from '../words.ts';
import type { Distinctions } from './distinctions.ts';
import type { Note } from './explore.ts';

type Name = Exclude<keyof Distinctions, 'consentIn'>;
type Read = (name: Name | 'consents') => void;

/**
 * A view that answers as the given one and notes what is read of it. What is no reason for a decision (obligations,
 * until when it holds) is left out.
 * @param classes what the class in question is published and decided as: consent is read for no other
 */
export function noteReading(
  view: SubjectView,
  distinctions: Distinctions,
  classes: ReadonlySet<DataClass>,
  note: Note,
): SubjectView {
  return new NotedView(view, (name) => {
    if (name !== 'consents') note(distinctions[name]);
    else for (const dataClass of classes) note(distinctions.consentIn(dataClass));
  });
}

const NO_OBLIGATIONS = Object.freeze({ own: Object.freeze([]), foreign: Object.freeze([]) });

class NotedView implements SubjectView {
  readonly agreement: Agreement;
  readonly now: Instant;
  readonly cells: SubjectView['cells'] = new Map();
  readonly prohibitions: SubjectView['prohibitions'] = [];
  readonly standingObligations = NO_OBLIGATIONS;
  readonly validUntil = null;
  readonly tieGrounds: SubjectView['tieGrounds'];
  readonly requester: Requester;
  readonly facts: SubjectFacts | null;
  readonly #view: SubjectView;
  readonly #read: Read;

  constructor(view: SubjectView, read: Read) {
    this.#view = view;
    this.#read = read;
    this.agreement = view.agreement;
    this.now = view.now;
    this.tieGrounds = view.tieGrounds;
    this.requester = new NotedRequester(view.requester, read);
    this.facts = view.facts && noteFacts(view.facts, read);
  }

  #noted(name: Name): SubjectView {
    this.#read(name);
    return this.#view;
  }

  get purpose() {
    return this.#noted('purpose').purpose;
  }

  get purposeServed() {
    return this.#noted('purposeServed').purposeServed;
  }

  get standing() {
    return this.#noted('standing').standing;
  }

  get crisis() {
    return this.#noted('crisis').crisis;
  }

  get seen() {
    return this.#noted('seen').seen;
  }

  get statutory() {
    return this.#noted('organisation').statutory;
  }

  get safeguarding() {
    return this.#noted('purpose').safeguarding;
  }

  get overrides() {
    return this.#noted('overrides').overrides;
  }

  get courtOrders() {
    return this.#noted('courtOrders').courtOrders;
  }

  get detriments() {
    return this.#noted('detriments').detriments;
  }

  get shielded() {
    return this.#noted('shielded').shielded;
  }
}

class NotedRequester implements Requester {
  readonly id: string;
  readonly #requester: Requester;
  readonly #read: Read;

  constructor(requester: Requester, read: Read) {
    this.id = requester.id;
    this.#requester = requester;
    this.#read = read;
  }

  get organisation() {
    this.#read('organisation');
    return this.#requester.organisation;
  }

  get agency() {
    this.#read('organisation');
    return this.#requester.agency;
  }

  get roleTier() {
    this.#read('roleTier');
    return this.#requester.roleTier;
  }

  get function() {
    this.#read('function');
    return this.#requester.function;
  }
}

/** The table reads of the facts themselves only these two; all else is worked out in the view. */
function noteFacts(facts: SubjectFacts, read: Read): SubjectFacts {
  return {
    ...facts,
    get kind() {
      read('kind');
      return facts.kind;
    },
    get consents() {
      read('consents');
      return facts.consents;
    },
  };
}
