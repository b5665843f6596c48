import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { disclosurePlugin } from '../answer/disclosurePlugin.ts';
import type { RequestContext, Services } from '../answer/environment.ts';
import { describeFailure } from '../refuse/describeFailure.ts';
import { maskError } from '../refuse/maskError.ts';
import { stringifyAnswer } from '../respond/stringifyAnswer.ts';
import type { GovernedGateway } from '../supergraph/governedGateway.ts';
import type { DocumentCache } from './documentCache.ts';
import { limitRules, limits } from './limits.ts';
import { onePiece } from './onePiece.ts';

/** Apollo Server with everything off that the gateway does itself, or must not do at all. */
export function createServer(
  { gateway, run }: Pick<GovernedGateway, 'gateway' | 'run'>,
  { ledger, logger, agreements }: Services,
  documents: DocumentCache | null,
  countError: (code: string) => void,
): ApolloServer<RequestContext> {
  const report = (error: unknown): void =>
    logger.error({ failure: describeFailure(error) }, 'an answer was masked');
  return new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    allowBatchedHttpRequests: false,
    persistedQueries: documents ? { cache: documents } : {},
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: stringifyAnswer,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...limitRules, onePiece],
    formatError(formatted, error) {
      const masked = maskError(formatted, error, report);
      countError(String(masked.extensions?.code));
      return masked;
    },
    logger: quiet(logger),
    plugins: [
      disclosurePlugin({
        run,
        ledger,
        dutyContact: () => agreements.inForce().dutyContact,
        report,
        countError,
      }),
      { unexpectedErrorProcessingRequest: async ({ error }) => report(error) },
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Apollo's own messages, at levels of ours, without the words of the error that some of them end with. */
function quiet(logger: Logger) {
  const without = (message: unknown) => String(message).split(/[:.] /, 1)[0];
  return {
    debug: (message?: unknown) => logger.debug(without(message)),
    info: (message?: unknown) => logger.debug(without(message)),
    warn: (message?: unknown) => logger.warn(without(message)),
    error: (message?: unknown) => logger.error(without(message)),
  };
}
