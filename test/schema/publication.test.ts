import { describe, expect, it } from 'vitest';
import { GRAPH_RULES, SDL_RULES } from '../../schema/publication/rules.ts';
import { readSubgraphs } from '../../schema/readSubgraphs.ts';
import { check, told } from './support/checkAgency.ts';
import { agency } from './support/smallSubgraphs.ts';
import { soundAgency } from './support/soundAgency.ts';

describe('publication', () => {
  it.each(readSubgraphs())('has nothing against the partnership’s own $name', (subgraph) => {
    expect(check(subgraph, readSubgraphs())).toEqual([]);
  });

  it('has nothing against a sound agency', () => {
    expect(told()).toEqual([]);
  });

  it('says what is wrong, where, and what to do', () => {
    const [problem] = check(soundAgency(['"RISK_ALERT"', '"RISK"']));
    expect(problem).toEqual({
      code: 'UNKNOWN_CLASS',
      coordinate: 'HealthNamespace.riskAlerts',
      message: 'HealthNamespace.riskAlerts is classified as RISK, which the register does not know.',
      remedy: 'Use a class of the register, or have the partnership add the class to the agreement first.',
    });
  });

  it('gives every rule a code of its own and a remedy that is a sentence', () => {
    const rules = [...SDL_RULES, ...GRAPH_RULES];
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    for (const { remedy } of rules) expect(remedy).toMatch(/^[A-Z].*\.$/s);
  });

  it('refuses what does not parse or compose', () => {
    expect(check(agency('type {'))).toMatchObject([{ code: 'SYNTAX', coordinate: 'health' }]);
    expect(told(['sector: String!', 'sector: Int!'])).toContainEqual(
      expect.stringMatching(/^FIELD_TYPE_MISMATCH health: .*Source\.sector/),
    );
  });
});
