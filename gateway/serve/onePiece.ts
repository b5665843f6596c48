import type { ASTVisitor, ValidationContext } from 'graphql';
import { reportRefusal } from '../refuse/reportRefusal.ts';

/** A validation rule: an answer is recorded as a whole before it is sent, so it can only come in one piece. */
export function onePiece(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (node.operation === 'subscription') reportRefusal(context, 'SUBSCRIPTION_NOT_SUPPORTED', node);
    },
    Directive: (node) => {
      if (node.name.value === 'defer' || node.name.value === 'stream')
        reportRefusal(context, 'DEFER_NOT_SUPPORTED', node);
    },
  };
}
