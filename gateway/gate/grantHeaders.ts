import { randomUUID } from 'node:crypto';
import type { Clock } from '../../database/clock.ts';
import { digestBody } from '../../grant/digestBody.ts';
import { sealGrant } from '../../grant/mint.ts';
import { GRANT_HEADER, GRANT_MAX_SECONDS } from '../../grant/types.ts';
import type { SubgraphRequest } from '../execute/types.ts';
import { grantText } from './grantText.ts';
import type { Permit } from './permit.ts';

/** The subgraph of the partnership's own records: the only one that learns who the practitioner is. */
const spine = 'governance';

/** Makes the header that a call travels with: a grant for this body, this subgraph and this operation only. */
export function createGrantHeaders(config: {
  keyOf: (source: string) => Uint8Array | undefined;
  clock: Clock;
}) {
  return function grantHeaders(
    { source, permit }: SubgraphRequest<Permit>,
    body: string,
  ): Record<string, string> {
    const key = config.keyOf(source);
    if (!key) throw new Error(`no grant key for the subgraph ${source}`);
    const { requester, purpose, operationId } = permit.errand;
    const iat = Math.floor(config.clock.now() / 1000);
    const payload = {
      v: 1,
      id: randomUUID(),
      aud: source,
      iat,
      exp: iat + GRANT_MAX_SECONDS,
      op: operationId,
      purpose,
      organisation: requester.organisation,
      roleTier: requester.roleTier,
      digest: digestBody(body),
    } as const;
    const { rows, classes } = permit;
    const text = grantText(payload, rows, classes, source === spine ? requester : null);
    return { [GRANT_HEADER]: sealGrant(key, text) };
  };
}
