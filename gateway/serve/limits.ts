import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationContext, ValidationRule } from 'graphql';
import type { ErrorCode } from '../refuse/catalogue.ts';
import { reportRefusal } from '../refuse/reportRefusal.ts';

/** How large a request may be before anything is planned. A whole family view uses less than a third of each. */
export const limits = {
  bodyBytes: 256 * 1024,
  /** How long a request may take to arrive, in milliseconds. */
  arrivalMs: 30_000,
  tokens: 5_000,
  depth: 16,
  aliases: 100,
  cost: 20_000,
} as const;

/** Introspection counts like everything else: it is answered in one turn of the event loop. */
const beyond = (code: ErrorCode) => ({
  ignoreIntrospection: false,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context && reportRefusal(context, code)],
});

/** Checked once per document, with validation. */
export const limitRules = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...beyond('OPERATION_TOO_DEEP') }),
  maxAliasesRule({ n: limits.aliases, ...beyond('OPERATION_TOO_MANY_ALIASES') }),
  costLimitRule({ maxCost: limits.cost, flattenFragments: true, ...beyond('OPERATION_TOO_COSTLY') }),
] as unknown as ValidationRule[];
