import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HealthRecord, health } from '../../subgraphs/health/agency.ts';
import { NOW } from './support/callSubgraph.ts';
import { type RunningAgency, record, startAgency } from './support/startAgency.ts';

const assessment = (person: string, controller: string, summary: string, assessedOn = '2026-02-01') =>
  record('assessments', person, controller, { summary, assessedOn }) as HealthRecord;
const plan = (person: string, controller: string, action: string, daysAgo: number) =>
  record('crisisPlan', person, controller, { actions: [action] }, daysAgo) as HealthRecord;

let agency: RunningAgency;
beforeAll(async () => {
  agency = await startAgency(health);
  await agency.insert(
    assessment('maya', 'NHS-COMM', 'older', '2025-05-01'),
    assessment('maya', 'NHS-MH', 'of the sensitive service', '2026-02-20'),
    assessment('maya', 'NHS-COMM', 'newer', '2026-02-10'),
    assessment('tyler', 'NHS-COMM', 'of tyler'),
    assessment('tyler', 'NHS-MH', 'of tyler, sensitive'),
    plan('maya', 'NHS-COMM', 'call the community team', 10),
    plan('maya', 'NHS-COMM', 'an earlier plan', 20),
    plan('maya', 'NHS-MH', 'call the mental health team', 1),
    record('admissions', 'maya', 'NHS-COMM', {
      admittedOn: '2026-01-02',
      method: 'EMERGENCY',
      reasons: ['asthma'],
    }),
    record('admissions', 'maya', 'NHS-MH', {
      admittedOn: '2026-02-02',
      method: 'ELECTIVE',
      reasons: ['rest'],
    }),
  );
});
afterAll(() => agency.stop());

const SUMMARIES = '{ id health { assessments { summary } } }';
const summaries = (entity: { health: { assessments: { summary: string }[] | null } }) =>
  entity.health.assessments?.map(({ summary }) => summary) ?? null;

async function ask(...args: Parameters<RunningAgency['ask']>) {
  const answer = await agency.ask(...args);
  expect(answer.json.errors).toBeUndefined();
  return answer.json.data._entities;
}

describe('what a grant does not open is not there', () => {
  test('both controllers open: the records of both, in the order of the field', async () => {
    const [maya] = await ask(['maya'], SUMMARIES, { ASSESSMENT_SUMMARY: ['NHS-COMM', 'NHS-MH'] });
    expect(summaries(maya)).toEqual(['of the sensitive service', 'newer', 'older']);
  });

  test('one controller open: its records only', async () => {
    const [maya] = await ask(['maya'], SUMMARIES, { ASSESSMENT_SUMMARY: ['NHS-COMM'] });
    expect(summaries(maya)).toEqual(['newer', 'older']);
  });

  test.each([
    ['the class is not listed', { MEDICATION: ['NHS-COMM'] }],
    ['the class is listed with no controller', { ASSESSMENT_SUMMARY: [] }],
    ['nothing is listed', {}],
  ])('null when %s', async (_why, open) => {
    const [maya] = await ask(['maya'], SUMMARIES, open);
    expect(summaries(maya)).toBeNull();
  });

  test('null for a person whom no row lists', async () => {
    const rows = [{ people: ['tyler'], open: { ASSESSMENT_SUMMARY: ['NHS-COMM'] } }];
    const entities = await ask(['maya', 'tyler'], SUMMARIES, rows);
    expect(entities.map(summaries)).toEqual([null, ['of tyler']]);
  });

  test('each person in one call by their own row; nothing bleeds across', async () => {
    const rows = [
      { people: ['maya'], open: { ASSESSMENT_SUMMARY: ['NHS-MH'] } },
      { people: ['tyler'], open: { ASSESSMENT_SUMMARY: ['NHS-COMM'] } },
    ];
    const entities = await ask(['maya', 'tyler'], SUMMARIES, rows);
    expect(entities.map(summaries)).toEqual([['of the sensitive service'], ['of tyler']]);
  });

  test('a person in two rows has what either opens, once', async () => {
    const rows = [
      { people: ['maya'], open: { ASSESSMENT_SUMMARY: ['NHS-COMM'] } },
      { people: ['maya', 'tyler'], open: { ASSESSMENT_SUMMARY: ['NHS-COMM', 'NHS-MH'] } },
    ];
    const [maya] = await ask(['maya'], SUMMARIES, rows);
    expect(summaries(maya)).toEqual(['of the sensitive service', 'newer', 'older']);
  });
});

describe('a row condition counts before order and limit', () => {
  const PLAN = '{ health { crisisPlan { actions } } }';
  test.each([
    [['NHS-COMM', 'NHS-MH'], ['call the mental health team']],
    [['NHS-COMM'], ['call the community team']],
    [['NHS-MH'], ['call the mental health team']],
  ])('of the plans of %s the latest', async (controllers, actions) => {
    const [maya] = await ask(['maya'], PLAN, { CRISIS_PLAN: controllers });
    expect(maya.health.crisisPlan).toEqual({ actions });
  });

  test('a field that holds one record is null when there is none, and when it is closed', async () => {
    const rows = [{ people: ['tyler'], open: { CRISIS_PLAN: ['NHS-COMM'] } }];
    const entities = await ask(['tyler', 'maya'], PLAN, rows);
    expect(entities).toEqual([{ health: { crisisPlan: null } }, { health: { crisisPlan: null } }]);
  });
});

describe('a field with a stricter class of its own', () => {
  const ADMISSIONS = '{ health { admissions { admittedOn method reasons } } }';
  const outer = { APPOINTMENT_SCHEDULE: ['NHS-COMM', 'NHS-MH'] };

  test('is null where only the outer class is open', async () => {
    const [maya] = await ask(['maya'], ADMISSIONS, outer);
    expect(maya.health.admissions).toEqual([
      { admittedOn: '2026-02-02', method: null, reasons: null },
      { admittedOn: '2026-01-02', method: null, reasons: null },
    ]);
  });

  test('shows for the controllers that its own class is open for', async () => {
    const [maya] = await ask(['maya'], ADMISSIONS, { ...outer, ASSESSMENT_SUMMARY: ['NHS-COMM'] });
    expect(maya.health.admissions).toEqual([
      { admittedOn: '2026-02-02', method: null, reasons: null },
      { admittedOn: '2026-01-02', method: 'EMERGENCY', reasons: ['asthma'] },
    ]);
  });

  test('opens nothing without the outer class', async () => {
    const [maya] = await ask(['maya'], ADMISSIONS, { ASSESSMENT_SUMMARY: ['NHS-COMM'] });
    expect(maya.health.admissions).toBeNull();
  });
});

describe('people', () => {
  const open = { ASSESSMENT_SUMMARY: ['NHS-COMM'] };

  test('come back in the order they were asked for, as often as they were', async () => {
    const entities = await ask(['tyler', 'maya', 'tyler'], SUMMARIES, open);
    expect(entities.map(({ id }: { id: string }) => id)).toEqual(['tyler', 'maya', 'tyler']);
    expect(entities.map(summaries)).toEqual([['of tyler'], ['newer', 'older'], ['of tyler']]);
  });

  test('whom nobody knows look like people with no records', async () => {
    const [unknown] = await ask(['nobody-has-this-id'], SUMMARIES, open);
    expect(unknown).toEqual({ id: 'nobody-has-this-id', health: { assessments: [] } });
  });

  test('one kind under two names is the same records', async () => {
    const [maya] = await ask(
      ['maya'],
      '{ health { a: assessments { summary } b: assessments { summary } } }',
      open,
    );
    expect(maya.health.a).toEqual(maya.health.b);
  });
});

test('appointments: the next one first, then the most recent past one', async () => {
  const at = (days: number) => new Date(NOW + days * 86_400_000).toISOString();
  for (const days of [-9, 4, -1, 30]) {
    await agency.insert(record('appointments', 'lee', 'NHS-COMM', { start: at(days), status: 'BOOKED' }));
  }
  const [lee] = await ask(['lee'], '{ health { appointments { start } } }', {
    APPOINTMENT_SCHEDULE: ['NHS-COMM'],
  });
  expect(lee.health.appointments.map(({ start }: { start: string }) => start)).toEqual(
    [4, 30, -1, -9].map(at),
  );
});
