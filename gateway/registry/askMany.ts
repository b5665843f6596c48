import type { FieldQuestion } from '../../schema/publication/questionsFor.ts';
import { ENTITY } from '../../schema/publication/vocabulary.ts';
import { askService, nobody, type Probing } from './askService.ts';

/** In one query: no more fields than this, and no more text. */
const mostFields = 60;
const mostLetters = 64 * 1024;
/** How many queries a service is asked at the same time. */
const atOnce = 3;
/** More missing fields are not looked for: what to do is clear by then. */
const mostMissing = 20;

/**
 * The fields that a service does not know, at most about twenty of them. Many are asked for in one query; where that is
 * refused, its halves are asked, and so on.
 * @throws the reason of the signal in `probing`
 */
export async function askMany(
  probing: Probing,
  questions: readonly FieldQuestion[],
): Promise<readonly FieldQuestion[]> {
  const waiting = batchesOf(questions);
  const missing: FieldQuestion[] = [];
  await Promise.all(Array.from({ length: atOnce }, askOn));
  return missing;

  async function askOn(): Promise<void> {
    for (let batch = waiting.shift(); batch && missing.length < mostMissing; batch = waiting.shift()) {
      if (await answers(probing, batch)) continue;
      const half = batch.length >> 1;
      if (half === 0) missing.push(...batch);
      // Next, so that what is missing is found before everything is asked.
      else waiting.unshift(batch.slice(0, half), batch.slice(half));
    }
  }
}

async function answers(probing: Probing, batch: readonly FieldQuestion[]): Promise<boolean> {
  const fields = batch.map(({ namespace, selection }) => `${namespace} { ${selection} }`).join(' ');
  const query = `query($people: [_Any!]!) { _entities(representations: $people) { ... on ${ENTITY} { ${fields} } } }`;
  const variables = { people: [{ __typename: ENTITY, id: nobody }] };
  const answer = await askService(probing, { query, variables }, probing.key);
  return answer?.status === 200 && !answer.hasErrors && answer.data !== null;
}

function batchesOf(questions: readonly FieldQuestion[]): FieldQuestion[][] {
  const batches: FieldQuestion[][] = [];
  let letters = 0;
  for (const question of questions) {
    const batch = batches.at(-1);
    letters += question.selection.length;
    if (batch && batch.length < mostFields && letters <= mostLetters) batch.push(question);
    else {
      batches.push([question]);
      letters = question.selection.length;
    }
  }
  return batches;
}
