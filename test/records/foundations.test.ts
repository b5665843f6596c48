import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { runCommand } from '../../cli/runCommand.ts';
import { inTransaction } from '../../database/inTransaction.ts';
import type { Requester } from '../../policies/words.ts';
import { acknowledgeAlert } from '../../records/alerts/acknowledgeAlert.ts';
import { raiseAlert } from '../../records/alerts/raiseAlert.ts';
import { recordConsent } from '../../records/consents/recordConsent.ts';
import type { MutationServices } from '../../records/mutations/types.ts';
import { closeTasks } from '../../records/tasks/closeTasks.ts';
import { openTask } from '../../records/tasks/openTask.ts';
import { admitAuthoriser } from '../../records/words/admitAuthoriser.ts';
import { keepWords } from '../../records/words/keepWords.ts';
import { readWords } from '../../records/words/readWords.ts';
import { readWordsKeys } from '../../records/words/readWordsKeys.ts';
import { actor, codeOf, decision, servicesOf } from './support/changes.ts';
import { openRegistry, type Registry } from './support/openRegistry.ts';
import { socialWorker } from './support/operation.ts';
import { relationshipRow } from './support/rows.ts';

let registry: Registry;
let services: MutationServices;
const lead: Requester = { ...socialWorker, id: 'u-sl', function: 'SAFEGUARDING_LEAD' };

beforeAll(async () => {
  registry = await openRegistry();
  services = servicesOf(registry);
  await registry.add({ relationship: [relationshipRow('f', 'u-sw'), relationshipRow('f', 'u-sl')] });
});
afterAll(() => registry.close());

const changedRows = async () => {
  const { rows } = await registry.owner.query(
    `select e.effect, e.code, o.requester, o.outcome, o.refusal, e.grounds -> 'change' as change
     from ledger.entry e join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation
     order by e.order_no`,
  );
  return rows;
};

test('a repeated click makes one record and one row; the key is good for nothing else', async () => {
  const once = decision();
  const first = await recordConsent(services, actor, once);
  const rows = (await changedRows()).length;
  expect(await recordConsent(services, actor, { ...once })).toEqual(first);
  expect(await changedRows()).toHaveLength(rows);
  const other = { ...once, evidence: 'WRITTEN' } as const;
  expect(await codeOf(recordConsent(services, actor, other))).toBe('IDEMPOTENCY_KEY_REUSED');
  const colleague = { ...actor, requester: lead };
  expect(await codeOf(recordConsent(services, colleague, once)), 'keys are a requester’s own').toBe(
    'CONSENT_EXISTS',
  );
});

test('a change says from which version to which, and a stale one is told the version that counts', async () => {
  const { id } = await recordConsent(services, actor, decision({ subject: 'ben' }));
  const next = () => decision({ subject: 'ben', consent: id, expectedVersion: 1 });
  await recordConsent(services, actor, next());
  expect((await changedRows()).at(-1)).toMatchObject({
    effect: 'CHANGED',
    change: { record: id, before: 1, after: 2 },
  });
  const stale = recordConsent(services, actor, next());
  await expect(stale).rejects.toMatchObject({ code: 'VERSION_CONFLICT', details: { currentVersion: 2 } });
  expect((await changedRows()).at(-1), 'the attempt is on record, too').toMatchObject({
    effect: 'WITHHELD',
    code: 'VERSION_CONFLICT',
    outcome: 'REFUSED',
    refusal: 'VERSION_CONFLICT',
    requester: 'u-sw',
  });
});

test('who may run it is asked once more where it is run', async () => {
  const auditor = { ...actor, requester: { ...socialWorker, id: 'u-aud', function: 'AUDITOR' as const } };
  expect(await codeOf(recordConsent(services, auditor, decision()))).toBe('OPERATION_NOT_PERMITTED');
  const audit = { ...actor, purpose: 'AUDIT' };
  expect(await codeOf(recordConsent(services, audit, decision()))).toBe('OPERATION_NOT_PERMITTED');
});

test('a task is opened once for a record, falls due as the agreement says, and is closed by doing it', async () => {
  const task = { kind: 'CONSENT_REVIEW', family: 'f', subject: 'ana', record: 'c-1' };
  const to = { organisation: 'LA-A', assignee: 'u-sw' };
  const open = () => inTransaction(registry.app, (client) => openTask(client, services, { ...task, to }));
  await open();
  await open();
  const tasks = async () =>
    (await registry.owner.query(`select due_at, closed_by, closed_through from task where record = 'c-1'`))
      .rows;
  expect(await tasks()).toMatchObject([{ closed_by: null, closed_through: null }]);
  const [{ due_at: due }] = await tasks();
  expect(due.toISOString().slice(0, 10)).toBe('2026-03-09');
  const done = { record: 'c-1', closedBy: 'u-sw', through: 'renewConsent' };
  await inTransaction(registry.app, (client) => closeTasks(client, { ...done, kinds: ['ALERT'] }));
  expect(await tasks()).toMatchObject([{ closed_by: null }]);
  await inTransaction(registry.app, (client) => closeTasks(client, { ...done, kinds: ['CONSENT_REVIEW'] }));
  expect(await tasks()).toMatchObject([{ closed_by: 'u-sw', closed_through: 'renewConsent' }]);
  const unknown = inTransaction(registry.app, (client) =>
    openTask(client, services, { ...task, to, kind: 'TEA' }),
  );
  expect(await codeOf(unknown)).toBe('TASK_KIND_UNKNOWN');
});

test('an alert goes to the leads of the family’s organisation and says nothing about anybody', async () => {
  const raise = () =>
    inTransaction(registry.app, (client) =>
      raiseAlert(client, services, {
        kind: 'CONSENT_AFTER_OBJECTION',
        about: { subject: 'ana' },
        raisedBy: 'u-sw',
      }),
    );
  const looking = async () => {
    const { rows: found } = await registry.owner.query(
      `select function, organisation, subject from task where kind = 'ALERT' and closed_at is null order by function desc`,
    );
    return found;
  };
  const leads = { function: 'SAFEGUARDING_LEAD', organisation: 'LA-A', subject: null };
  await raise();
  expect(await looking(), 'nobody is known there').toEqual([
    leads,
    { ...leads, function: 'GOVERNANCE_LEAD' },
  ]);
  await registry.owner.query(`delete from alert; delete from task where kind = 'ALERT'`);
  await registry.owner.query(
    `insert into practitioner values ('u-sl', 'LA-A', 'SOCIAL_CARE', 'CARE_MANAGER', 'SAFEGUARDING_LEAD')`,
  );
  await raise();
  const { rows } = await registry.owner.query('select * from alert');
  expect(rows).toMatchObject([{ family: 'f', organisation: 'LA-A', acknowledged_at: null }]);
  expect(await looking()).toEqual([leads]);
  const seen = { idempotencyKey: 'seen', alert: rows[0].id };
  expect(await codeOf(acknowledgeAlert(services, actor, seen))).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  const asLead = { ...actor, requester: lead };
  const elsewhere = { ...actor, requester: { ...lead, organisation: 'LA-B' } };
  expect(await codeOf(acknowledgeAlert(services, elsewhere, seen))).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  const others = ['SUPERVISOR', 'GOVERNANCE_LEAD'] as const;
  const [supervisor, governance] = others.map((held) => ({
    ...actor,
    requester: { ...lead, id: `u-${held}`, function: held },
  }));
  expect(await codeOf(acknowledgeAlert(services, supervisor!, seen)), 'no part in the work').toBe(
    'NOT_FOUND_OR_NOT_PERMITTED',
  );
  const another = { ...seen, idempotencyKey: 'governance' };
  expect(await acknowledgeAlert(services, governance!, another)).toMatchObject({ status: 'ACKNOWLEDGED' });
  await registry.owner.query('update alert set acknowledged_by = null, acknowledged_at = null');
  const answer = await acknowledgeAlert(services, asLead, seen);
  expect(answer).toMatchObject({ status: 'ACKNOWLEDGED', family: 'f', subject: null });
  expect(await acknowledgeAlert(services, asLead, seen)).toEqual(answer);
  const { rowCount } = await registry.owner.query(
    `select from task where kind = 'ALERT' and closed_at is null`,
  );
  expect(rowCount).toBe(0);
});

test('words are sealed in the database, and open to author, authoriser and governance functions', async () => {
  const text = 'What may happen if this is shared.';
  const id = await inTransaction(registry.app, (client) =>
    keepWords(client, services.words, { kind: 'IF_SHARED', about: 'ana', author: 'u-sw', text }),
  );
  const { rows } = await registry.owner.query('select to_jsonb(words)::text as all from words');
  expect(rows[0].all).not.toContain('shared');
  expect(Buffer.from(rows[0].all).toString('utf8')).not.toContain(Buffer.from(text).toString('hex'));
  const read = async (requester: Requester, words = services.words) =>
    (await readWords(registry.app, { ...services, words }, requester, [id])).get(id);
  const colleague = { ...socialWorker, id: 'u-other' };
  expect(await read(socialWorker)).toBe(text);
  expect(await read(lead)).toBe(text);
  expect(await read(colleague)).toBeUndefined();
  const auditor = { ...lead, id: 'u-aud', function: 'AUDITOR' } as const;
  expect(await read(auditor), 'a reason is no auditor’s').toBeUndefined();
  await inTransaction(registry.app, (client) => admitAuthoriser(client, [id], 'u-other'));
  expect(await read(colleague)).toBe(text);
});

test('without the key nothing opens; a new key seals and the earlier one still opens', async () => {
  const [old, fresh] = ['old', 'new'].map((name) => `${name}:${randomBytes(32).toString('base64')}`);
  const keys = (value: string) => readWordsKeys({ KINVIEW_WORDS_KEY: value });
  const keep = (words: MutationServices['words'], text: string) =>
    inTransaction(registry.app, (client) =>
      keepWords(client, words, { kind: 'REASON', about: 'ana', author: 'u-sw', text }),
    );
  const before = await keep(keys(old!), 'before');
  const after = await keep(keys(`${fresh},${old}`), 'after');
  const read = (words: MutationServices['words'], ...ids: string[]) =>
    readWords(registry.app, { ...services, words }, socialWorker, ids);
  expect([...(await read(keys(`${fresh},${old}`), before, after)).values()].sort()).toEqual([
    'after',
    'before',
  ]);
  expect(await codeOf(read(keys(old!), after))).toBe('WORDS_UNREADABLE');
  await registry.owner.query(`update words set about = 'ben' where id = $1`, [before]);
  expect(await codeOf(read(keys(old!), before)), 'moved to somebody else').toBe('WORDS_UNREADABLE');
  for (const wrong of ['', 'nokey', 'id:c2hvcnQ=', `${old},${old}`])
    expect(() => keys(wrong)).toThrow('KINVIEW_WORDS_KEY');
});

test('a key is changed by command: what the earlier one sealed opens under the new one alone, and the ledger says so', async () => {
  const said: string[] = [];
  const kinview = async (key: string, ...args: string[]) => {
    const env = { DATABASE_URL: registry.url, KINVIEW_WORDS_KEY: key };
    said.length = 0;
    const say = (text: string) => void said.push(text);
    return runCommand(commands, ['words', ...args], { env, folder: '.', print: say, say });
  };
  expect(await kinview('', 'new-key', '--id', 'one')).toBe(0);
  const one = said[0]!;
  await kinview('', 'new-key', '--id', 'two');
  const two = said[0]!;
  await registry.owner.query(`delete from words; update agreement_in_force set version = '2026-1'`);
  const keys = (value: string) => readWordsKeys({ KINVIEW_WORDS_KEY: value });
  const keep = (key: string, text: string) =>
    inTransaction(registry.app, (client) =>
      keepWords(client, keys(key), { kind: 'REASON', about: 'ana', author: 'u-sw', text }),
    );
  const ids = [];
  for (let count = 0; count < 501; count += 1) ids.push(await keep(one, `before ${count}`));
  const lost = await keep(`lost:${randomBytes(32).toString('base64')}`, 'under a key that nobody has');
  const both = `${two},${one}`;
  expect(await kinview(both, 'reseal', '--check')).toBe(1);
  expect(said.join()).toContain('501 under the key one');
  expect(await kinview(both, 'reseal')).toBe(1);
  expect(said.join()).toMatch(/501 were sealed again.*1 under the key lost, which is not at hand/s);
  await registry.owner.query('delete from words where id = $1', [lost]);
  expect(await kinview(two, 'reseal'), 'the earlier key is needed no more').toBe(0);
  const read = await readWords(registry.app, { ...services, words: keys(two) }, lead, ids);
  expect([read.size, read.get(ids[500]!)]).toEqual([501, 'before 500']);
  const { rows } = await registry.owner.query(
    `select e.code, o.function, sum((e.grounds -> 'change' ->> 'after')::int)::int as count from ledger.entry e
     join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation where e.subject = 'words:all' group by 1, 2`,
  );
  expect(rows).toEqual([{ code: 'WORDS_RESEALED', function: 'OPERATOR', count: 501 }]);
  expect(await kinview('nokey', 'reseal')).toBe(2);
  expect(said.join()).toContain('KINVIEW_WORDS_KEY');
});
