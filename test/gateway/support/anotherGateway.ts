import { createGateway, type Gateway, type GatewayConfig } from '../../../gateway/createGateway.ts';
import { readConfig } from '../../../gateway/readConfig.ts';
import type { Stack } from '../../support/stack.ts';

/** One more gateway of a stack, in this process, with something about it changed. */
export function anotherGateway(stack: Stack, changes: Partial<GatewayConfig> = {}): Promise<Gateway> {
  return createGateway({
    ...readConfig(stack.gatewayEnvironment()),
    agreement: stack.agreement,
    clock: stack.clock,
    logger: stack.logs.logger,
    ...changes,
  });
}
