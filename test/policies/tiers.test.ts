import { describe, expect, test } from 'vitest';
import { createSubjectDecider } from '../../policies/decide.ts';
import { HOUR, NOW, type Subject, subject } from '../support/facts.ts';
import { type PractitionerId, practitioners } from '../support/practitioners.ts';
import { agreement, ask } from './ask.ts';

const tierFor = (who: PractitionerId, whom: Subject, now = NOW) =>
  createSubjectDecider(agreement, practitioners[who], 'SAFEGUARDING', whom.facts(), now).tier;

const maya = subject('maya').child().workedWithThrough('ALLOCATED');
const dana = subject('dana').adult().workedWithThrough('ALLOCATED');

describe('the risk tier that a requester sees', () => {
  test('none recorded is LOW', () => {
    expect(tierFor('u-sw', maya)).toBe('LOW');
  });

  test('an unconfirmed HIGH counts at once for everyone but the person who set it', () => {
    const unconfirmed = maya.atTier('HIGH', { setBy: 'u-sw', confirmedBy: null, previousTier: 'MODERATE' });
    expect(tierFor('u-sw', unconfirmed)).toBe('MODERATE');
    expect(tierFor('u-hv', unconfirmed)).toBe('HIGH');
    expect(tierFor('u-hv', unconfirmed, NOW + 1000 * HOUR)).toBe('HIGH');
  });

  test('confirming one’s own HIGH is no confirmation', () => {
    expect(tierFor('u-sw', maya.atTier('HIGH', { setBy: 'u-sw', confirmedBy: 'u-sw' }))).toBe('LOW');
    expect(tierFor('u-sw', maya.atTier('HIGH', { setBy: 'u-sw', confirmedBy: 'u-sl' }))).toBe('HIGH');
  });

  test('rejected, the earlier tier counts again for everyone', () => {
    const rejected = maya.atTier('HIGH', {
      previousTier: 'MODERATE',
      confirmedBy: null,
      rejectedAt: NOW - HOUR,
    });
    expect([tierFor('u-sw', rejected), tierFor('u-hv', rejected)]).toEqual(['MODERATE', 'MODERATE']);
  });

  test('an adult is seen at the highest of the children of the families that one works with', () => {
    const inTwo = dana.withChildAtTier('LOW').withChildAtTier('MODERATE');
    expect(tierFor('u-sw', inTwo)).toBe('MODERATE');
    const elsewhere = inTwo.andInFamily('other').withChildAtTier('HIGH');
    expect(tierFor('u-sw', elsewhere)).toBe('MODERATE');
    expect(tierFor('u-sw', elsewhere.workedWithThrough('TEAM'))).toBe('HIGH');
  });

  test('a relationship that one claimed oneself lifts no adult’s tier', () => {
    const claimed = dana.withChildAtTier('LOW').andInFamily('other').withChildAtTier('HIGH');
    expect(tierFor('u-sw', claimed.workedWithThrough('SELF_CLAIMED', { from: NOW - HOUR }))).toBe('LOW');
  });

  test('an adult’s tier follows the children’s confirmation too', () => {
    const unconfirmed = dana.withChildAtTier('HIGH', { setBy: 'u-sw', confirmedBy: null });
    expect([tierFor('u-sw', unconfirmed), tierFor('u-hv', unconfirmed)]).toEqual(['LOW', 'HIGH']);
  });

  test('a parent under 18 is seen at the higher of both, a sibling is not', () => {
    const sibling = maya.atTier('LOW').withChildAtTier('HIGH');
    expect(tierFor('u-sw', sibling)).toBe('LOW');
    expect(tierFor('u-sw', sibling.asParent())).toBe('HIGH');
    expect(tierFor('u-sw', maya.atTier('MODERATE').withChildAtTier('LOW').asParent())).toBe('MODERATE');
  });

  test('an unborn has its own', () => {
    expect(tierFor('u-sw', maya.unborn().withChildAtTier('HIGH').atTier('MODERATE'))).toBe('MODERATE');
  });

  test('an overdue review never lowers HIGH: it adds an obligation', () => {
    const overdue = maya.atTier('HIGH', { reviewDue: NOW });
    const codes = (now: number) =>
      ask('u-pc', 'RISK_ALERT', overdue, {
        purpose: 'SAFEGUARDING',
        controller: 'LA-A',
        now,
      }).obligations.map(({ code }) => code);
    expect(codes(NOW)).toContain('TIER_REVIEW_OVERDUE');
    expect(codes(NOW - 1)).not.toContain('TIER_REVIEW_OVERDUE');
  });

  test('the tier is not shown to those who may not see tier records', () => {
    const claimed = subject('maya')
      .atTier('HIGH')
      .workedWithThrough('SELF_CLAIMED', { from: NOW - HOUR });
    expect(tierFor('u-vcs', claimed)).toBeNull();
    expect(tierFor('u-edt', subject('maya').atTier('HIGH').inCrisisDeclared())).toBeNull();
  });
});
