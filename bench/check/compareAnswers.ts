import type { Contender } from '../contenders/startContender.ts';
import type { Workload } from '../workloads/workloads.ts';

const CHECKED = 20;

/** Throws where two contenders answer the same question differently; extensions and the order of keys do not count. */
export async function compareAnswers(contenders: readonly Contender[], workload: Workload): Promise<void> {
  const step = Math.floor(workload.bodies.length / CHECKED);
  for (let index = 0; index < workload.bodies.length; index += step) {
    let expected: string | null = null;
    for (const contender of contenders) {
      const actual = await answerOf(contender, workload.bodies[index]!);
      expected ??= actual;
      if (actual !== expected) {
        const names = `${contenders[0]!.name} and ${contender.name}`;
        throw new Error(`${names} differ on ${workload.ids[index]}:\n${expected}\n${actual}`);
      }
    }
  }
}

async function answerOf(contender: Contender, body: Buffer): Promise<string> {
  const { url, headers, name } = contender;
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
  const { data, errors, extensions } = (await response.json()) as Answer;
  contender.answered += 1;
  if (errors || !data) throw new Error(`${name} answered ${response.status} ${JSON.stringify(errors)}`);
  if (extensions?.disclosure?.withheld.length)
    throw new Error(`${name} withholds in a workload where nothing is to be: ${JSON.stringify(extensions)}`);
  return JSON.stringify(sorted(data));
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
  readonly extensions?: { readonly disclosure?: { readonly withheld: readonly unknown[] } };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
