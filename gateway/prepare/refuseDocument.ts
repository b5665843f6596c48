import { type DocumentNode, visit } from 'graphql';
import { KinviewError } from '../refuse/KinviewError.ts';

/** Fragments within fragments count for no depth limit, and everything after this walks the document by recursion. */
const deepestNesting = 200;

/**
 * What no document may hold. A client alias such as `{ person { __kvSubject: name } }` would stand where the gates
 * look for their own keys; endless nesting would end in the middle of planning.
 */
export function refuseDocument(document: DocumentNode): void {
  let nesting = 0;
  visit(document, {
    Field: (field) => {
      if (field.alias?.value.startsWith('__')) throw new KinviewError('RESERVED_ALIAS');
    },
    SelectionSet: {
      enter: () => {
        nesting += 1;
        if (nesting > deepestNesting) throw new KinviewError('OPERATION_NOT_PLANNED');
      },
      leave: () => {
        nesting -= 1;
      },
    },
  });
}
