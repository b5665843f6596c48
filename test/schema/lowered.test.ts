import { expect, it } from 'vitest';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { findLowered, type ServedVersion } from '../../schema/publication/findLowered.ts';
import { soundAgency } from './support/soundAgency.ts';

const agreement = readAgreement(harrowVale2026);
const { name, sdl: alerts } = soundAgency();
const as = (dataClass: string) => alerts.replace('"RISK_ALERT"', `"${dataClass}"`);
/** Reviews are for care managers, instructions for everyone (policy.md §4). */
const [strict, lax] = [as('PLAN_REVIEW'), as('SUPPORT_INSTRUCTION')];
const served = (version: string, sdl: string, ...approved: string[]): ServedVersion => ({
  ...{ version, sdl, approved },
});
const lowered = (history: readonly ServedVersion[], sdl: string) =>
  findLowered(agreement, history, { name, sdl });
const fields = (history: readonly ServedVersion[], sdl: string) =>
  lowered(history, sdl).map(({ coordinate }) => coordinate);
const first = served('version 1', strict);
const below = ['source', 'asOf', 'provenance', 'text', 'people'].map((one) => `HealthRiskAlert.${one}`);
const all = ['HealthNamespace.riskAlerts', ...below];

it('a new field lowers nothing, and neither does the same again or a stricter class', () => {
  expect(lowered([], lax)).toEqual([]);
  expect(lowered([first], strict)).toEqual([]);
  expect(lowered([served('version 1', lax)], strict)).toEqual([]);
});

it('a laxer class is lowered, also where the field was away, or another laxer version slipped through', () => {
  expect(lowered([first], lax)[0]).toEqual({
    coordinate: 'HealthNamespace.riskAlerts',
    before: ['PLAN_REVIEW'],
    after: ['SUPPORT_INSTRUCTION'],
    since: 'version 1',
  });
  expect(fields([first], lax)).toEqual(all);
  const away = alerts.replaceAll('riskAlerts', 'others').replaceAll('HealthRiskAlert', 'HealthOther');
  expect(fields([first, served('version 2', away)], lax)).toEqual(all);
  expect(fields([first, served('version 2', lax)], lax)).toEqual(all);
});

it('an approval makes the laxer class the one that counts, for its fields and until they are raised', () => {
  const approved = served('version 2', lax, ...all);
  expect(lowered([first, approved], lax)).toEqual([]);
  expect(fields([first, served('version 2', lax, ...below)], lax)).toEqual(all.slice(0, 1));
  expect(fields([first, approved, served('version 3', strict)], lax)).toEqual(all);
});

it('what lies below an approved field is approved with it, also where another field leads to the same type', () => {
  const second = 'riskAlerts: [HealthRiskAlert!] @classified(as: "PLAN_REVIEW")';
  const also = (sdl: string) =>
    sdl.replace(
      'riskAlerts:',
      'notes: [HealthRiskAlert!] @classified(as: "SUPPORT_INSTRUCTION") "Risk." riskAlerts:',
    );
  expect(strict).toContain(second);
  const before = served('version 1', also(strict));
  const told = fields([before], also(lax));
  expect(told).toEqual(['HealthNamespace.riskAlerts']);
  expect(lowered([before, served('version 2', also(lax), ...told)], also(lax))).toEqual([]);
});

it('naming the type, the namespace or the way anew hides nothing', () => {
  const types = lax.replaceAll('HealthRiskAlert', 'HealthAlert').replaceAll('HealthNamespace', 'HealthArea');
  expect(fields([first], types)).toEqual(['HealthArea.riskAlerts']);
  const way = types.replace('health: HealthArea', 'healthcare: HealthArea');
  expect(fields([first], way)).toEqual(['HealthArea.riskAlerts']);
});

it('what is opened by another field, laxer than its own, is lowered', () => {
  const second = 'riskAlerts: [HealthRiskAlert!] @classified(as: "PLAN_REVIEW")';
  const also = strict.replace(second, `${second} notes: [HealthRiskAlert!] @classified(as: "KEY_CONTACT")`);
  expect(fields([first], also)).toEqual(below);
});
