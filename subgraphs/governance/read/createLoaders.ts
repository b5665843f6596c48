import type { WordsKeys } from '../../../records/words/readWordsKeys.ts';
import type { Asking } from './asking.ts';
import { loadConsentHistory, loadConsents } from './consents.ts';
import { loadCrises, loadInterimDecisions } from './crises.ts';
import { loadDutyDisclosures } from './dutyDisclosures.ts';
import { loadFamilies, loadFamiliesOf, loadMembers, loadPeople } from './families.ts';
import { loadOverrides } from './overrides.ts';
import { loadRecordedFacts } from './recordedFacts.ts';
import { loadRelationships, loadRelationshipsOf } from './relationships.ts';
import { loadRiskTiers } from './riskTiers.ts';
import { loadTasks, loadTasksOf } from './tasks.ts';
import { loadWords } from './words.ts';

/** The loaders of one call: each reads all that the call asks of it in one statement. */
export const createLoaders = (asking: Asking, words: WordsKeys) => ({
  people: loadPeople(asking),
  families: loadFamilies(asking),
  familiesOf: loadFamiliesOf(asking),
  members: loadMembers(asking),
  relationships: loadRelationships(asking),
  relationshipsOf: loadRelationshipsOf(asking),
  tasks: loadTasks(asking),
  tasksOf: loadTasksOf(asking),
  riskTiers: loadRiskTiers(asking),
  overrides: loadOverrides(asking),
  consents: loadConsents(asking),
  crises: loadCrises(asking),
  interimDecisions: loadInterimDecisions(asking),
  recordedFacts: loadRecordedFacts(asking),
  dutyDisclosures: loadDutyDisclosures(asking),
  words: loadWords(asking, words),
  consentHistory: loadConsentHistory(asking),
});

export type Loaders = ReturnType<typeof createLoaders>;
