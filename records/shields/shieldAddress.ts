import { randomUUID } from 'node:crypto';
import type { Client } from '../../database/openPool.ts';
import { checkRecordFact } from '../../policies/steps/recordedFact.ts';
import type { Requester } from '../../policies/words.ts';
import { requireEvidence } from '../mutations/requireEvidence.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, Changed, MutationServices, RecordChange, Recorded } from '../mutations/types.ts';
import { recordedFact } from '../recordedFacts/recordedFact.ts';
import { refuseFact } from '../recordedFacts/refusals.ts';
import { keepWords } from '../words/keepWords.ts';
import { familiesWithin } from './familiesWithin.ts';
import { settleShields } from './settleShields.ts';
import type { ShieldInput } from './types.ts';

/** In force, and for as long as asked for ($2, ms; null: no end). */
const LASTS = `s.from_at <= kinview_now()
  and (s.to_at is null or (s.to_at > kinview_now() and s.to_at >= to_timestamp($2::float8 / 1000)))`;

/**
 * Shields a person's address, or at once those of everybody in the families in which the requester works with them: the
 * table reads it from the moment this returns (policy.md §6, P07). Whom that leaves exposed becomes a task.
 * @throws Refusal with a code of recordedFacts/refusals.ts; nothing was changed.
 */
export function shieldAddress(
  services: MutationServices,
  actor: Actor,
  input: ShieldInput,
): Promise<Recorded> {
  const { requester } = actor;
  const { subject, until } = input;
  const operation = 'shieldAddress';
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'OVERRIDE_RECORD',
    locate: async () => ({ subject }),
    async change(client) {
      requireEvidence(input.evidence);
      const fact = { kind: 'SHIELD', classes: [], controllers: [], recipients: [], until } as const;
      const refusal = checkRecordFact(services.agreement, fact, requester, services.clock.now());
      if (refusal) return refuseFact(refusal);
      const changed = await shieldAll(client, services, requester, input);
      const { rows } = await client.query<{ family: string }>(
        'select distinct family from family_member where person = $1 order by 1',
        [subject],
      );
      const within = await familiesWithin(client, requester, subject);
      const alsoTo = { assignee: requester.id, organisation: requester.organisation };
      for (const { family } of rows)
        await settleShields(client, services, family, {
          by: requester.id,
          through: operation,
          ...(within.includes(family) ? { alsoTo } : {}),
        });
      return changed;
    },
  });
}

/** The subject first. A shield that lasts as long is not put up twice with a household: it would have to be lifted twice. */
async function shieldAll(
  client: Client,
  services: MutationServices,
  requester: Requester,
  input: ShieldInput,
): Promise<Changed> {
  const { subject } = input;
  const others: RecordChange[] = [];
  for (const person of input.household ? await othersOf(client, requester, input) : [])
    others.push(...(await shield(client, services, requester, input, person)).changes);
  const standing = await standingShield(client, input);
  const [other, ...more] = others;
  if (other && standing) {
    const recordedAt = services.clock.now();
    const recorded = { ...standing, subject, family: null, status: 'IN_FORCE', recordedAt };
    return { recorded, changes: [other, ...more] };
  }
  const first = await shield(client, services, requester, input, subject);
  return { ...first, changes: [...first.changes, ...others] };
}

async function standingShield(
  client: Client,
  { subject, until }: ShieldInput,
): Promise<{ readonly id: string; readonly version: number } | null> {
  const { rows } = await client.query<{ id: string; version: number }>(
    `select id, version from shield s where s.subject = $1 and ${LASTS} order by from_at limit 1`,
    [subject, until],
  );
  return rows[0] ?? null;
}

async function shield(
  client: Client,
  services: MutationServices,
  { id: author, organisation }: Requester,
  { evidence: text, until }: ShieldInput,
  about: string,
) {
  const id = randomUUID();
  const evidence = await keepWords(client, services.words, { kind: 'SHIELD_EVIDENCE', about, author, text });
  await client.query(
    `insert into shield (id, subject, to_at, evidence, recorded_by, recorded_organisation)
     values ($1, $2, to_timestamp($3::float8 / 1000), $4, $5, $6)`,
    [id, about, until, evidence, author, organisation],
  );
  return recordedFact(client, 'SHIELD', id, 'SHIELD_RECORDED', null);
}

/** The others of the household whose address is not shielded for as long already. */
async function othersOf(
  client: Client,
  requester: Requester,
  { subject, until, except }: ShieldInput,
): Promise<string[]> {
  const { rows } = await client.query<{ person: string }>(
    `select distinct m.person from family_member m where m.family = any ($3) and m.person <> $1 and m.person <> all ($4)
       and not exists (select from shield s where s.subject = m.person and ${LASTS})
     order by m.person`,
    [subject, until, await familiesWithin(client, requester, subject), except],
  );
  return rows.map(({ person }) => person);
}
