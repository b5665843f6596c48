import { compareAnswers } from './check/compareAnswers.ts';
import { buildProduct } from './contenders/buildProduct.ts';
import { contenders, headersFor } from './contenders/contenders.ts';
import { type Contender, startContender } from './contenders/startContender.ts';
import { measure } from './load/measure.ts';
import { type Options, readOptions } from './options.ts';
import { profileContender } from './profile/profileContender.ts';
import { printTable } from './report/printTable.ts';
import { readRatios } from './report/readRatios.ts';
import { Results } from './report/results.ts';
import { workloads } from './workloads/workloads.ts';
import { startWorld, type World } from './world/startWorld.ts';

const QUICK = ['floor', 'kinview', 'own', 'apollo', 'hive'];

const options = readOptions(process.argv.slice(2));
const say = options.json ? console.error : console.log;
if (!options.built) buildProduct();
say('starting the database, the registry and the subgraphs');
const world = await startWorld();
const started: Contender[] = [];
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
    for (const workload of selectedWorkloads(options)) await profileContender(plan, workload, world, options);
}

async function compareAll(world: World, options: Options): Promise<void> {
  const selected = options.only.length > 0 ? options.only : options.quick ? QUICK : null;
  for (const plan of contenders) {
    if (selected && !selected.includes(plan.name)) continue;
    say(`starting ${plan.title}`);
    started.push(await startContender(plan, world, headersFor(plan, world)));
  }
  const results = new Results();
  const asked = selectedWorkloads(options);
  for (const workload of asked) if (!workload.withholds) await compareAnswers(started, workload);
  say('all give the same answers; warming up');
  const { connections, seconds, warmUpSeconds, rounds } = options;
  for (const [contender, workload] of pairs(asked))
    await measure(world, contender, workload, { connections, seconds: warmUpSeconds });
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`);
    for (const [contender, workload] of pairs(asked))
      results.add(contender, workload, await measure(world, contender, workload, { connections, seconds }));
  }
  printTable(results, say);
  const ratios = readRatios(results);
  console.log(JSON.stringify({ ratios }));
}

function selectedWorkloads({ workloads: names }: Options) {
  return workloads.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** Contenders turn by turn within each workload, so that the machine's moods fall on all alike. */
function* pairs(asked: ReturnType<typeof selectedWorkloads>) {
  for (const workload of asked)
    for (const contender of started)
      if (!workload.withholds || contender.isGoverned) yield [contender, workload] as const;
}
