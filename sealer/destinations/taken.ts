import { CodedError } from '../../database/codedError.ts';

/** Another checkpoint lies there already: two histories would have one number. */
export function taken(): CodedError {
  return new CodedError(
    'CHECKPOINT_TAKEN',
    'Another checkpoint already lies there under this number. See docs/ledger.md, "After a restore".',
  );
}
