import { createRequire } from 'node:module';
import type { GraphQLSchema } from 'graphql';
import type { IMiddlewareGenerator } from 'graphql-middleware';
import { mayRun } from '../../policies/agreement/mayRun.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Purpose, Requester } from '../../policies/words.ts';
import type { Classification } from '../../schema/classification/types.ts';
import type { Decisions } from './decisions.ts';

// The ES module build of graphql-shield does not load on every Node that we support; this one does.
const { shield, rule, deny } = createRequire(import.meta.url)(
  'graphql-shield',
) as typeof import('graphql-shield');

/** How a guarded field finds whom it is about: a symbol, so that no answer of a subgraph can set it. */
export const dataSubject = Symbol('data subject');

/** What a rule is asked with, as graphql-shield hands it on. */
export interface GuardContext extends RunContext {
  readonly decisions: Decisions;
}

export interface RunContext {
  readonly requester: Requester;
  readonly purpose: Purpose;
}

/**
 * A refusal of a rule. graphql-shield returns it in place of the field's value; nothing of it is sent. There is one,
 * because building an error's stack costs more than the decision.
 */
const withheld = new Error('withheld');

type GuardedField = (
  resolve: () => unknown,
  parent: { readonly [dataSubject]?: string },
  args: object,
  context: RunContext,
  info: unknown,
) => Promise<unknown>;

export interface Guard {
  /** Gate 2's question: may this class of this data subject be shown? `false` too when the rule fails in any way. */
  mayShow(typeName: string, fieldName: string, subject: string, context: GuardContext): Promise<boolean>;
  /** May the requester use this root operation, for this purpose? */
  mayRun(typeName: string, fieldName: string, context: RunContext): Promise<boolean>;
}

/**
 * graphql-shield generated from the classification: one rule for every classified coordinate and every root field.
 * It is the only file that knows graphql-shield.
 * @throws where a coordinate has no guard afterwards: an unguarded schema is never served.
 */
export function createGuard(
  schema: GraphQLSchema,
  classification: Classification,
  agreement: Agreement,
): Guard {
  const tree: Record<string, Record<string, ReturnType<typeof ruleFor>>> = {};
  for (const [typeName, fieldName, made] of rules()) {
    tree[typeName] ??= {};
    tree[typeName][fieldName] = made;
  }
  const generator = shield(tree, {
    allowExternalErrors: false,
    fallbackRule: deny,
    fallbackError: withheld,
  });
  const guards = (generator as unknown as IMiddlewareGenerator<unknown, unknown, unknown>).generate(
    schema,
  ) as unknown as Record<string, Record<string, GuardedField>>;
  for (const [typeName, fieldName] of rules()) {
    if (typeof guards[typeName]?.[fieldName] !== 'function')
      throw new Error(`${typeName}.${fieldName} is unguarded`);
  }

  return {
    mayShow: (typeName, fieldName, subject, context) =>
      ask(typeName, fieldName, { [dataSubject]: subject }, context),
    mayRun: (typeName, fieldName, context) => ask(typeName, fieldName, {}, context),
  };

  async function ask(
    typeName: string,
    fieldName: string,
    parent: object,
    context: RunContext,
  ): Promise<boolean> {
    const guarded = guards[typeName]?.[fieldName];
    // What has no rule of ours has shield's fallback instead, which is no function.
    return typeof guarded === 'function' && (await guarded(shown, parent, {}, context, null)) === SHOWN;
  }

  function* rules(): Generator<[string, string, ReturnType<typeof ruleFor>]> {
    for (const [coordinate, { kind, source, dataClass }] of classification.classifiedCoordinates()) {
      const [typeName, fieldName] = coordinate.split('.') as [string, string];
      if (kind === 'CLASSIFIED') yield [typeName, fieldName, ruleFor(coordinate, source, dataClass)];
    }
    for (const root of [schema.getQueryType(), schema.getMutationType()]) {
      for (const fieldName of Object.keys(root?.getFields() ?? {})) {
        yield [root!.name, fieldName, operationRule(root!.name, fieldName, agreement)];
      }
    }
  }
}

const SHOWN = Symbol('shown');
const shown = (): symbol => SHOWN;

/** `no_cache`: shield's own caches shared one person's decision with another. The decision service remembers. */
function ruleFor(coordinate: string, source: string, dataClass: string | null) {
  return rule(coordinate, { cache: 'no_cache' })(
    (parent: { [dataSubject]?: string }, _args: unknown, context: GuardContext): true | Error => {
      const subject = parent[dataSubject];
      if (subject === undefined) return withheld;
      return context.decisions.verdict(subject, source, dataClass).isOpen ? true : withheld;
    },
  );
}

function operationRule(typeName: string, fieldName: string, agreement: Agreement) {
  return rule(`${typeName}.${fieldName}`, { cache: 'no_cache' })(
    (_parent: unknown, _args: unknown, { requester, purpose }: GuardContext): true | Error => {
      return mayRun(agreement, requester, purpose, fieldName).allowed ? true : withheld;
    },
  );
}
