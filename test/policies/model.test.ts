import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSubjectDecider } from '../../policies/decide.ts';
import { NOW } from '../support/facts.ts';
import { agreement } from './ask.ts';
import { decideByTheBook } from './model/decideByTheBook.ts';
import { fieldsOf, world } from './worlds/world.ts';

test('the table decides as the book says, for every class and controller, and every row is reached', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(world, (generated) => {
      const { facts, requester, purpose } = generated;
      const decideFor = createSubjectDecider(agreement, requester, purpose, facts, NOW);
      for (const field of fieldsOf(generated)) {
        const { rule, effect, code } = decideFor(field.dataClass, field.controller);
        const book = decideByTheBook({ ...field, requester, purpose, facts, now: NOW });
        const verdict = `${effect === 'DISCLOSE' ? '+' : '-'}${code}`;
        if (rule !== book.rule || verdict !== book.verdict) {
          expect({ field, rule, verdict }).toEqual({ field, ...book });
        }
        reached.add(code === 'NO_LEGAL_BASIS' ? code : `${rule} ${verdict}`);
      }
    }),
    { seed: 20260304, numRuns: 900 },
  );
  expect([...reached].sort()).toMatchInlineSnapshot(`
    [
      "NO_LEGAL_BASIS",
      "P01 -UNCLASSIFIED",
      "P02 -LEGAL_PROHIBITION",
      "P03 -PURPOSE_INCOMPATIBLE",
      "P04 +GOVERNANCE",
      "P04 -FUNCTION_NOT_PERMITTED",
      "P05 -NOT_FOUND_OR_NOT_PERMITTED",
      "P05 -RELATIONSHIP_LIMITED",
      "P06 -NO_PROTOCOL",
      "P07 -SHIELDED",
      "P08 +CRISIS",
      "P09 -CRISIS_SCOPE",
      "P10 -CRISIS_NOT_DECLARED",
      "P11 +COURT_ORDER",
      "P12 -ORIGINATOR_CONTROLLED",
      "P13 +OVERRIDE",
      "P15 +GOVERNANCE",
      "P15 +IDENTITY",
      "P16 -ROLE_CEILING",
      "P17 -NOT_KEYHOLDER",
      "P18 +INTERNAL",
      "P19 -DETRIMENT_TEST",
      "P20 +CONSENT",
      "P20 +DUTY",
      "P20 +DUTY_OVER_OBJECTION",
      "P20 +EXPLICIT_CONSENT",
      "P20 -CONSENT_DISPUTED",
      "P20 -CONSENT_EXCLUDED",
      "P20 -CONSENT_INVALIDATED",
      "P20 -CONSENT_LAPSED",
      "P20 -CONSENT_NOT_SOUGHT",
      "P20 -CONSENT_NOT_SOUGHT_UNSAFE",
      "P20 -CONSENT_NOT_SPECIFIC",
      "P20 -CONSENT_OUT_OF_SCOPE",
      "P20 -CONSENT_REFUSED",
      "P20 -CONSENT_REQUESTED",
      "P20 -CONSENT_REVIEW_DUE",
      "P20 -CONSENT_UNKNOWN",
      "P20 -CONSENT_WITHDRAWN",
      "P20 -NON_STATUTORY_RECIPIENT",
      "P20 -TIER_NOT_OPEN",
      "P99 -DEFAULT_DENY",
    ]
  `);
});
