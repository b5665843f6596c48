import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';

/** How large a request may be before anything is planned. A whole family view uses less than a third of each. */
export const limits = {
  bodyBytes: 256 * 1024,
  tokens: 5_000,
  depth: 16,
  aliases: 100,
  cost: 20_000,
} as const;

// Thrown, it would pass for a failure of ours; reported, it is an error about the document.
const reported = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** Checked once per document, with validation. */
export const limitRules = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...reported }),
  maxAliasesRule({ n: limits.aliases, ...reported }),
  costLimitRule({ maxCost: limits.cost, flattenFragments: true, ...reported }),
] as unknown as ValidationRule[];
