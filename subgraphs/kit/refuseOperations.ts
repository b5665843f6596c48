import {
  type ASTVisitor,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/**
 * Validation rules on top of GraphQL's own. In production a subgraph tells nobody its schema: the supergraph is
 * composed from files.
 */
export function refuseOperations(production: boolean): ValidationRule[] {
  return production ? [oneOperation, NoSchemaIntrospectionCustomRule, noServiceField] : [oneOperation];
}

/** Mercurius keeps one compiled operation per document: of two in one, the first called would answer for both. */
function oneOperation(context: ValidationContext): ASTVisitor {
  return {
    Document(node) {
      const operations = node.definitions.filter(({ kind }) => kind === 'OperationDefinition');
      if (operations.length !== 1) context.reportError(new GraphQLError('One operation per document'));
    },
  };
}

function noServiceField(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value === '_service')
        context.reportError(new GraphQLError('The schema is not served here'));
    },
  };
}
