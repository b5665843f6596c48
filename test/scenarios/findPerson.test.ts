import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { givenHarrowVale, type HouseholdWords } from '../support/household/givenHarrowVale.ts';
import { type Stack, startStack } from '../support/stack.ts';

const nhsNumber = '999 123 4500';
const reason = 'Brought to A&E by a neighbour, says her name is Maya';

let stack: Stack;
beforeAll(async () => {
  const limits = { ...harrowVale2026.limits, searchesPerHour: 40 };
  stack = await startStack({ agreement: readAgreement({ ...harrowVale2026, limits }) });
  await given();
});
afterAll(() => stack.close());
beforeEach(() => stack.databases.registry.query('delete from search'));

async function given(describeWorld: (h: HouseholdWords) => void = () => {}) {
  await givenHarrowVale(stack, describeWorld);
  await stack.databases.health.query('insert into nhs_number values ($1, $2)', [
    'maya',
    nhsNumber.replaceAll(' ', ''),
  ]);
  await stack.report();
}

/** What is known of Maya, as social care holds it. */
async function maya(): Promise<Record<string, string>> {
  const { rows } = await stack.databases.socialcare.query(
    `select i.date_of_birth::text as born, a.postcode from identity i join address a using (person)
     where person = 'maya'`,
  );
  return { surname: 'Harrow-Vale', dateOfBirth: rows[0].born, postcode: rows[0].postcode };
}

const query = `query ($input: FindPersonInput!) { findPerson(input: $input) { person problem { code } } }`;
async function find(input: object, user = 'u-edt') {
  const answer = await stack.ask(user, 'SAFEGUARDING', query, { variables: { input: { reason, ...input } } });
  expect(answer.status, answer.text).toBe(200);
  return answer.body.data.findPerson as { person: string | null; problem: { code: string } | null };
}

describe('finding a person', () => {
  test('one opaque id, and nothing else: knowing it opens nothing', async () => {
    expect(await find(await maya())).toEqual({ person: 'maya', problem: null });
    const { body } = await stack.ask('u-edt', 'SAFEGUARDING', '{ person(id: "maya") { id } }');
    expect(body.data).toEqual({ person: null });
  });

  test('however the name and the postcode are written', async () => {
    const { dateOfBirth } = await maya();
    for (const surname of ['harrow vale', ' HARROW–VALE ', 'Hárrow-Vale'])
      expect(await find({ surname, dateOfBirth, postcode: 'zz991aa' })).toMatchObject({ person: 'maya' });
    expect(await find({ nhsNumber })).toMatchObject({ person: 'maya' });
    expect(await find({ nhsNumber: '9991234500' })).toMatchObject({ person: 'maya' });
  });

  test('nobody, or not one alone, is nothing', async () => {
    const known = await maya();
    for (const wrong of [{ surname: 'Harrow' }, { dateOfBirth: '2016-01-01' }, { postcode: 'ZZ99 1AB' }])
      expect(await find({ ...known, ...wrong })).toEqual({ person: null, problem: null });
    await stack.databases.socialcare.query(
      `insert into identity (id, person, controller, as_of, provenance, name, date_of_birth)
       select 'twin', 'lee', controller, as_of, provenance, name, date_of_birth from identity where person = 'maya'`,
    );
    await stack.report('socialcare');
    expect(await find(known), 'Lee lives there, too').toEqual({ person: null, problem: null });
    await stack.databases.socialcare.query(`delete from identity where id = 'twin'`);
    await stack.report('socialcare');
    expect(await find(known)).toMatchObject({ person: 'maya' });
  });

  test('a shielded address finds nobody; a number that tells nothing of it does', async () => {
    await given((h) => h.maya.addressIsShielded());
    expect(await find(await maya())).toEqual({ person: null, problem: null });
    expect(await find({ nhsNumber })).toMatchObject({ person: 'maya' });
    await given((h) => h.dana.addressIsShielded());
    expect(await find(await maya()), 'nor through who may live there, too').toEqual({
      person: null,
      problem: null,
    });
    await given();
  });

  test.each([
    ['no reason', { nhsNumber, reason: ' ' }, 'SEARCH_REASON_MISSING'],
    ['only a surname', { surname: 'Harrow-Vale' }, 'SEARCH_FORM_INCOMPLETE'],
    ['a number that is none', { nhsNumber: '9991234501' }, 'SEARCH_FORM_INCOMPLETE'],
    ['both ways at once', { nhsNumber, surname: 'Harrow-Vale' }, 'SEARCH_FORM_INCOMPLETE'],
    [
      'a name of marks',
      { surname: '-', dateOfBirth: '2016-01-01', postcode: 'ZZ99 1AA' },
      'SEARCH_FORM_INCOMPLETE',
    ],
  ])('with %s it says what is missing, and looks for nobody', async (_what, input, code) => {
    expect(await find(input)).toMatchObject({ person: null, problem: { code } });
    const { rowCount } = await stack.databases.registry.query('select from search');
    expect(rowCount).toBe(0);
  });

  test('who looked, when and why is kept, sealed; what was filled in is nowhere', async () => {
    await find(await maya());
    const { registry } = stack.databases;
    const { rows } = await registry.query(
      `select e.subject, e.effect, e.code, o.requester, o.purpose from ledger.entry e
       join ledger.operation o on o.order_no = e.order_no and o.leaf = e.operation
       where e.code = 'FOUND' order by e.order_no desc limit 1`,
    );
    expect(rows).toEqual([
      { subject: 'maya', effect: 'DISCLOSED', code: 'FOUND', requester: 'u-edt', purpose: 'SAFEGUARDING' },
    ]);
    const all = await registry.query(
      `select coalesce(string_agg(row, ' '), '') as text from (
         select to_jsonb(search)::text as row from search union all select to_jsonb(words)::text from words
         union all select to_jsonb(match_token)::text from match_token
         union all select to_jsonb(e)::text from ledger.entry e union all select to_jsonb(o)::text from ledger.operation o
       ) kept`,
    );
    expect(all.rows[0].text).toContain('u-edt');
    for (const secret of ['HARROWVALE', 'Harrow-Vale', 'ZZ991AA', 'ZZ99 1AA', '9991234500', 'neighbour'])
      expect(all.rows[0].text).not.toContain(secret);
    expect(stack.logs.text()).not.toMatch(/Harrow-Vale|ZZ99|neighbour/);
  });

  test('an auditor looks for nobody', async () => {
    const variables = { input: { reason, nhsNumber } };
    const { body } = await stack.ask('u-aud', 'AUDIT', query, { variables });
    expect(body.errors[0].extensions.code).toBe('OPERATION_NOT_PERMITTED');
  });

  test('trying names is noticed, and has an end', async () => {
    const known = await maya();
    for (let day = 1; day <= 9; day += 1) await find({ ...known, dateOfBirth: `2015-03-0${day}` }, 'u-sw');
    const { body } = await stack.ask('u-sl', 'SAFEGUARDING', '{ alerts { kind label family { id } } }');
    expect(body.data.alerts).toEqual([
      { kind: 'SEARCHES_THAT_FIND_NOBODY', label: expect.stringContaining('looked for'), family: null },
    ]);
    const others = await stack.ask('u-cg', 'SAFEGUARDING', '{ alerts { kind } }');
    expect(others.body.data?.alerts ?? []).toEqual([]);
    const codes = [];
    for (let count = 0; count < 35; count += 1) codes.push((await find(known, 'u-sw')).problem?.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(31);
    expect(codes.at(-1)).toBe('ASKED_TOO_OFTEN');
  });
});
