import { inTransaction } from '../../database/inTransaction.ts';
import type { Client } from '../../database/openPool.ts';
import { controllersOf } from '../../policies/agreement/controllersOf.ts';
import type { RuleData } from '../../policies/agreement/ruleData.ts';
import { type DayRoot, takeRoot } from '../commitments/takeRoot.ts';
import type { MutationServices } from '../mutations/types.ts';
import { pushNotices } from '../notices/pushNotices.ts';
import { replaceTokens, type Token } from './replaceTokens.ts';
import { reviewAfter } from './reviewAfter.ts';

/** What an agency's subgraph told, as far as it has a form (subgraphs/kit/events). */
export type TakenEvent =
  | ({ readonly id: string; readonly person: string } & (
      | { readonly kind: 'FIRED'; readonly rule: string; readonly controller: string; readonly at: number }
      | { readonly kind: 'TOKENS'; readonly tokens: readonly Token[] }
    ))
  | ({ readonly id: string; readonly kind: 'COMMITTED' } & DayRoot);

/** A rule of the agreement that fired. */
export interface Firing {
  readonly event: string;
  readonly person: string;
  readonly rule: RuleData;
  readonly controller: string;
  readonly at: number;
}

type Outcome = 'TAKEN' | 'NO_SUCH_RULE' | 'NO_SUCH_PERSON' | 'ROOT_CONTRADICTED';

/**
 * Takes an event of an agency with all that follows from it, in one transaction; the same again has no effect. A rule
 * that is not this agency's, or not of this agreement, and a person whom nobody knows have none either.
 */
export async function takeEvent(
  services: MutationServices,
  agency: string,
  event: TakenEvent,
): Promise<Outcome> {
  return inTransaction(services.pool, async (client) => {
    const fired = event.kind === 'FIRED' ? event : null;
    const { rowCount } = await client.query(
      `insert into agency_event (id, agency, rule, subject, happened_at, outcome)
       values ($1, $2, $3, $4, to_timestamp($5::float8 / 1000), 'TAKEN') on conflict do nothing`,
      [
        event.id,
        agency,
        fired?.rule ?? null,
        event.kind === 'COMMITTED' ? `source:${agency}` : event.person,
        fired?.at ?? null,
      ],
    );
    if (rowCount === 0) return 'TAKEN';
    const outcome = await take(client, services, agency, event);
    if (outcome !== 'TAKEN')
      await client.query('update agency_event set outcome = $2 where id = $1', [event.id, outcome]);
    return outcome;
  });
}

function take(
  client: Client,
  services: MutationServices,
  agency: string,
  event: TakenEvent,
): Promise<Outcome> {
  if (event.kind === 'TOKENS') return replaceTokens(client, agency, event.person, event.tokens);
  if (event.kind === 'COMMITTED') return takeRoot(client, services, agency, event);
  return follow(client, services, agency, event);
}

async function follow(
  client: Client,
  services: MutationServices,
  agency: string,
  { id, person, rule: name, controller, at }: Extract<TakenEvent, { kind: 'FIRED' }>,
): Promise<Outcome> {
  const { agreement } = services;
  const rule = agreement.rules.get(name);
  if (rule?.source !== agency) return 'NO_SUCH_RULE';
  const dataClass = rule.notice?.dataClass ?? '';
  if (!controllersOf(agreement, agency, dataClass).includes(controller)) return 'NO_SUCH_RULE';
  const { rowCount } = await client.query('select from person where id = $1', [person]);
  if (!rowCount) return 'NO_SUCH_PERSON';
  const firing: Firing = { event: id, person, rule, controller, at };
  if (rule.trigger !== null) await reviewAfter(client, services, firing, rule.trigger);
  if (rule.notice !== null) await pushNotices(client, services, firing, rule.notice);
  return 'TAKEN';
}
