import type { OperationData } from '../data.ts';
import { SERVED } from './purposes.ts';

const AUDIT = { functions: ['AUDITOR', 'GOVERNANCE_LEAD'], purposes: ['AUDIT'] } as const;
const anywhere = { agencies: ['*'], needs: 'NOTHING' } as const;

/** Who may trace what was disclosed. */
export const oversight: readonly OperationData[] = [
  { ...anywhere, ...AUDIT, operation: 'disclosures' },
  { ...anywhere, ...AUDIT, operation: 'tracedOperation' },
  {
    operation: 'lastAccesses',
    functions: ['PRACTITIONER', 'SUPERVISOR', 'SAFEGUARDING_LEAD'],
    purposes: SERVED,
    agencies: ['*'],
    needs: 'LEAD',
  },
];
