import { compareAnswers } from './check/compareAnswers.ts';
import { replayLedger } from './check/replayLedger.ts';
import { buildProduct } from './contenders/buildProduct.ts';
import { contenders, headersFor } from './contenders/contenders.ts';
import { type Contender, startContender } from './contenders/startContender.ts';
import { measure } from './load/measure.ts';
import { measureMemory } from './load/measureMemory.ts';
import { type Options, readOptions } from './options.ts';
import { profileContender } from './profile/profileContender.ts';
import { readRatios } from './report/readRatios.ts';
import { Results } from './report/results.ts';
import { asText, tablesOf } from './report/tables.ts';
import { writeDocument } from './report/writeDocument.ts';
import { type Workload, workloads } from './workloads/workloads.ts';
import { startWorld, type World } from './world/startWorld.ts';

/** Seconds. Just-in-time compilers warm to requests, not to time; but a slow contender must not hold up the rest. */
const LONGEST_WARM_UP = 15;
const QUICK = ['floor', 'kinview', 'own', 'apollo', 'hive'];

const options = readOptions(process.argv.slice(2));
const say = options.json ? console.error : console.log;
const asked = workloads.filter(
  ({ name }) => options.workloads.length === 0 || options.workloads.includes(name),
);
const started: Contender[] = [];

if (!options.built) buildProduct(options.name);
say('starting the database, the registry and the subgraphs');
const world = await startWorld(options.name);
try {
  if (options.profile) await profileAll(world, options);
  else await compareAll(world, options);
} finally {
  await Promise.all(started.map((contender) => contender.close()));
  await world.close();
}

async function profileAll(world: World, options: Options): Promise<void> {
  const only = options.only.length > 0 ? options.only : ['kinview'];
  for (const plan of contenders.filter(({ name }) => only.includes(name)))
    for (const workload of asked) await profileContender(plan, workload, world, options);
}

async function compareAll(world: World, options: Options): Promise<void> {
  const selected = options.only.length > 0 ? options.only : options.quick ? QUICK : null;
  for (const plan of contenders) {
    if (selected && !selected.includes(plan.name)) continue;
    say(`starting ${plan.title}`);
    started.push(await startContender(plan, world, headersFor(plan, world)));
  }
  for (const workload of asked) if (!workload.withholds) await compareAnswers(started, workload);
  say('all give the same answers; warming up');
  const results = await runRounds(world, options);
  if (!options.quick) await weighAll(world, options, results);
  for (const table of tablesOf(results)) say(asText(table));
  const governed = started.find(({ isGoverned }) => isGoverned);
  if (governed) {
    const { operations, decisions } = await replayLedger(world.registry.pool, governed.answered);
    say(`\n${governed.answered} governed answers are all on the ledger; of ${operations} of them`);
    say(`${decisions} decisions were taken again from what was recorded, and came out the same`);
  }
  const ratios = readRatios(results);
  if (options.write) await writeDocument(results, ratios, world.registry.pool);
  console.log(JSON.stringify({ ratios }));
}

async function runRounds(world: World, options: Options): Promise<Results> {
  const { connections, seconds, rounds } = options;
  const results = new Results(started, asked);
  for (const [contender, workload] of pairs(0))
    await measure(world, contender, workload, {
      connections,
      seconds: LONGEST_WARM_UP,
      requests: options.warmUp,
    });
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`);
    for (const [contender, workload] of pairs(round))
      results.add(contender, workload, await measure(world, contender, workload, { connections, seconds }));
  }
  return results;
}

/** Turn by turn within each workload, beginning with another each round: the machine's moods fall on all alike. */
function* pairs(round: number): Generator<readonly [Contender, Workload]> {
  const first = round % started.length;
  const order = [...started.slice(first), ...started.slice(0, first)];
  for (const workload of asked)
    for (const contender of order)
      if (!workload.withholds || contender.isGoverned) yield [contender, workload];
}

async function weighAll(world: World, options: Options, results: Results): Promise<void> {
  say('20,000 requests each, for memory');
  for (const contender of started)
    results.weigh(contender, await measureMemory(world, contender, asked[0]!, options.connections));
}
