import { aboveCeiling } from './ceiling.ts';
import { cell } from './cell.ts';
import { ordered } from './courtOrder.ts';
import { beyondCrisis, inCrisis, undeclared } from './crisis.ts';
import { detrimental } from './detriment.ts';
import { auditorOrPublisher } from './functions.ts';
import { identityOrGovernance } from './identity.ts';
import { ledger, unclassified } from './integrity.ts';
import { internal } from './internal.ts';
import { notKeyHolder } from './keyHolder.ts';
import { originatorControlled } from './originator.ts';
import { overridden } from './override.ts';
import { prohibited } from './prohibition.ts';
import { uncovered } from './protocol.ts';
import { incompatible } from './purpose.ts';
import { limited, unrelated } from './relationship.ts';
import { type Row, withhold } from './row.ts';
import { shielded } from './shield.ts';

const DEFAULT_DENY = withhold('DEFAULT_DENY');

/** policy.md §6, in its order: the first row that matches decides. P14 was removed; numbers stay. */
export const decisionTable: readonly Row[] = [
  { rule: 'P00', condition: 'the ledger cannot durably accept', decide: ledger },
  { rule: 'P01', condition: 'the field has no class in the register', decide: unclassified },
  { rule: 'P02', condition: 'a prohibition covers this data', decide: prohibited },
  {
    rule: 'P03',
    condition: 'the purpose is absent, not served, or not for this function',
    decide: incompatible,
  },
  { rule: 'P04', condition: 'the requester is an auditor or a publisher', decide: auditorOrPublisher },
  { rule: 'P05', condition: 'no relationship and no active crisis', decide: unrelated },
  { rule: 'P05', condition: 'only a self-claimed relationship or a task, which opens less', decide: limited },
  { rule: 'P06', condition: 'another organisation’s record that no protocol lets out', decide: uncovered },
  { rule: 'P07', condition: 'a shielded address', decide: shielded },
  { rule: 'P08', condition: 'an active crisis, and what it opens', decide: inCrisis },
  { rule: 'P09', condition: 'crisis only, anything else', decide: beyondCrisis },
  { rule: 'P10', condition: 'another organisation’s crisis summary, no active crisis', decide: undeclared },
  { rule: 'P11', condition: 'a court order names the class and the recipient', decide: ordered },
  {
    rule: 'P12',
    condition: 'originator-controlled, another organisation’s record',
    decide: originatorControlled,
  },
  { rule: 'P13', condition: 'an override in force, in scope, names this recipient', decide: overridden },
  {
    rule: 'P15',
    condition: 'identity, governance within §4, an address not objected to',
    decide: identityOrGovernance,
  },
  { rule: 'P16', condition: 'above the role ceiling, after uplift', decide: aboveCeiling },
  { rule: 'P17', condition: 'analytics, and not the key-holder organisation', decide: notKeyHolder },
  { rule: 'P18', condition: 'the requester’s own organisation’s record', decide: internal },
  { rule: 'P19', condition: 'the holder found disclosing more detrimental', decide: detrimental },
  { rule: 'P20', condition: 'the cell of category and risk tier', decide: cell },
  { rule: 'P99', condition: 'otherwise', decide: () => DEFAULT_DENY },
];
