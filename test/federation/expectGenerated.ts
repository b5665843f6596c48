import { isDeepStrictEqual } from 'node:util';
import { parse } from 'graphql';
import { expect } from 'vitest';
import { PlanRefused } from '../../gateway/plan/planRefused.ts';
import { howMany } from '../support/howMany.ts';
import { type Executors, hasFailed } from './compareExecutors.ts';
import { generateOperation, type Values } from './generateOperation.ts';

/** How the generated operations of one world went. */
export interface Tally {
  same: number;
  /** Refused before anything was sent. */
  refused: number;
  /** Answered right where ApolloGateway did not. */
  better: number;
  /** An error in place of what the plan never asks for, where ApolloGateway answers a silent null. */
  failedVisibly: number;
}

/**
 * Generated operations against the merged schema: each is answered the same, with an error exactly where the truth has
 * one, or refused as a whole, or fails visibly where the planner is wrong. Never anything else.
 */
export async function expectGenerated(run: Executors, values: Values = {}, first = 1): Promise<Tally> {
  const tally: Tally = { same: 0, refused: 0, better: 0, failedVisibly: 0 };
  const wanted = howMany(60, 1_000);
  for (let seed = first; tally.same < wanted && seed < first + wanted * 20; seed++) {
    const text = generateOperation(run.ours.planner.apiSchema, values, seed);
    if (text === null) continue;
    const variables = { a: seed % 2 === 0, b: seed % 3 === 0 };
    if (isRefused(run, text)) {
      tally.refused += 1;
      continue;
    }
    const [answer, truth] = await Promise.all([run.runOurs(text, variables), run.runMerged(text, variables)]);
    const reference = await run.runApollo(text, variables).catch(() => ({ data: undefined }));
    const isReferenceRight = isDeepStrictEqual(reference.data, truth.data);
    if (!isReferenceRight && hasFailed(answer) && !isDeepStrictEqual(answer.data, truth.data)) {
      tally.failedVisibly += 1;
      continue;
    }
    expect(answer.data, `seed ${seed}: ${text} ${JSON.stringify(variables)}`).toEqual(truth.data);
    expect(hasFailed(answer), `errors, seed ${seed}: ${text}`).toBe(hasFailed(truth));
    if (!isReferenceRight) tally.better += 1;
    tally.same += 1;
  }
  expect(tally.same).toBe(wanted);
  expect(tally.failedVisibly).toBeLessThanOrEqual(Math.ceil(wanted / 50));
  return tally;
}

function isRefused(run: Executors, text: string): boolean {
  try {
    run.ours.planner.plan(parse(text));
    return false;
  } catch (error) {
    if (error instanceof PlanRefused) return true;
    throw error;
  }
}
