import { type DocumentNode, visit } from 'graphql';
import { KinviewError } from '../refuse/KinviewError.ts';

/** A client alias such as `{ person { __kvSubject: name } }` would stand where the gates look for their own keys. */
export function refuseReservedAliases(document: DocumentNode): void {
  visit(document, {
    Field: (field) => {
      if (field.alias?.value.startsWith('__')) throw new KinviewError('RESERVED_ALIAS');
    },
  });
}
