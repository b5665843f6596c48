import { randomUUID } from 'node:crypto';
import { openPool, type Pool } from '../../../database/openPool.ts';
import { newWordsKey } from '../../../demo/run/newWordsKey.ts';
import { mintGrant } from '../../../grant/mint.ts';
import { GRANT_HEADER, type GrantRequester } from '../../../grant/types.ts';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import { migrateRecords, recordsMigrations } from '../../../records/migrateRecords.ts';
import { readWordsKeys } from '../../../records/words/readWordsKeys.ts';
import { createGovernance } from '../../../subgraphs/governance/createGovernance.ts';
import { createDatabase } from '../../support/createDatabase.ts';
import { type Answer, frozenClock, grantFor, KEY, post } from '../support/callSubgraph.ts';

export const agreement = readAgreement(harrowVale2026);

const person = (id: string, organisation: string, agency: string, roleTier: string, fn = 'PRACTITIONER') => ({
  id,
  organisation,
  agency,
  roleTier,
  function: fn,
});

/** Users of policy.md §10, by what the tests need of them. */
export const users = {
  frontline: person('u-vcs', 'CHARITY', 'VOLUNTARY', 'FRONTLINE'),
  clinician: person('u-hv', 'NHS-COMM', 'HEALTH', 'CLINICAL'),
  socialWorker: person('u-sw', 'LA-A', 'SOCIAL_CARE', 'CARE_MANAGER'),
  safeguardingLead: person('u-sl', 'LA-A', 'SOCIAL_CARE', 'CARE_MANAGER', 'SAFEGUARDING_LEAD'),
  auditor: person('u-aud', 'AUDIT-OFFICE', 'OTHER', 'CARE_MANAGER', 'AUDITOR'),
} satisfies Record<string, GrantRequester>;

export interface RunningGovernance {
  readonly url: string;
  readonly pool: Pool;
  readonly databaseUrl: string;
  /** What a requester is answered, as the gateway would ask. */
  ask(requester: GrantRequester, query: string, variables?: object): Promise<Answer['json']>;
  stop(): Promise<void>;
}

/** The spine on a fresh database with the family of policy.md §10 in it. */
export async function startGovernance(): Promise<RunningGovernance> {
  const database = await createDatabase('governance', {
    name: 'governance',
    migrations: recordsMigrations,
    prepare: async (url) => {
      const pool = openPool({ url, max: 1 });
      await migrateRecords(pool);
      await pool.end();
    },
  });
  const pool = openPool({ url: database.url, max: 2, clock: frozenClock });
  await pool.query(household);
  const words = readWordsKeys({ KINVIEW_WORDS_KEY: newWordsKey() });
  const secrets = { words, grantKey: KEY, matchKey: KEY, messageKeys: { health: KEY } };
  const options = { databaseUrl: database.url, agreement, ...secrets, clock: frozenClock };
  const subgraph = await createGovernance({ ...options, production: true, port: 0 });
  return {
    url: subgraph.url,
    databaseUrl: database.url,
    pool,
    ask: async (requester, query, variables) => {
      const body = JSON.stringify({ query, variables });
      const { organisation, roleTier } = requester;
      const grant = grantFor(body, {
        aud: 'governance',
        op: randomUUID(),
        organisation,
        roleTier,
        requester,
      });
      return (await post(subgraph.url, body, { [GRANT_HEADER]: mintGrant(KEY, grant) })).json;
    },
    stop: async () => {
      await subgraph.close();
      await pool.end();
      await database.drop();
    },
  };
}

const household = `
  insert into agreement_in_force (version) values ('2026-1');
  insert into person (id, stage) values ('maya', 'CHILD'), ('tyler', 'CHILD'), ('unborn', 'UNBORN'), ('dana', 'ADULT'),
    ('jordan', 'ADULT'), ('lee', 'ADULT'), ('stranger', 'CHILD');
  insert into family (id, lead_organisation) values ('harrow-vale', 'LA-A'), ('elsewhere', 'LA-B');
  insert into family_member (family, person, role, parental_responsibility) values
    ('harrow-vale', 'maya', 'CHILD', false), ('harrow-vale', 'tyler', 'CHILD', false),
    ('harrow-vale', 'unborn', 'UNBORN', false), ('harrow-vale', 'dana', 'MOTHER', true),
    ('harrow-vale', 'jordan', 'FATHER', true), ('harrow-vale', 'lee', 'PARTNER', false),
    ('elsewhere', 'stranger', 'CHILD', false);
  insert into relationship (id, family, requester, organisation, kind, from_at, to_at) values
    ('r-vcs', 'harrow-vale', 'u-vcs', 'CHARITY', 'TEAM', kinview_now() - interval '5 days', null),
    ('r-hv', 'harrow-vale', 'u-hv', 'NHS-COMM', 'ALLOCATED', kinview_now() - interval '4 days', null),
    ('r-sw', 'harrow-vale', 'u-sw', 'LA-A', 'ALLOCATED', kinview_now() - interval '3 days', null),
    ('r-sl', 'harrow-vale', 'u-sl', 'LA-A', 'TEAM', kinview_now() - interval '3 days', null),
    ('r-mh', 'harrow-vale', 'u-mh', 'NHS-MH', 'TEAM', kinview_now() - interval '2 days', null),
    ('r-old', 'harrow-vale', 'u-old', 'LA-A', 'TEAM', kinview_now() - interval '9 days', kinview_now() - interval '1 day'),
    ('r-next', 'harrow-vale', 'u-next', 'LA-A', 'TEAM', kinview_now() + interval '1 day', null);
`;
