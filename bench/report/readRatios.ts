import type { Results } from './results.ts';

/** Gateway CPU per request, governed Kinview's over another's; null: one of the two was not measured. */
export type Ratios = { readonly [name: string]: number | null };

const BEST_OF = ['apollo', 'hive', 'hive-rust'];

export function readRatios(results: Results): Ratios {
  const cpu = (contender: string, workload: string) => results.median(contender, workload)?.cpu;
  const to = (contender: string, workload: string) =>
    over(cpu('kinview', workload), cpu(contender, workload));
  return {
    governedToFloorFamily: to('floor', 'family'),
    governedToFloorChild: to('floor', 'child'),
    governedToBestPeer: worst(BEST_OF.flatMap((peer) => [to(peer, 'family'), to(peer, 'child')])),
    governedToMercurius: worst([to('mercurius', 'family'), to('mercurius', 'child')]),
    governedToOwnUngoverned: worst([to('own', 'family'), to('own', 'child')]),
    governedToOwnUngovernedFamily: to('own', 'family'),
    governedToOwnUngovernedChild: to('own', 'child'),
    governedToGrafbaseFamily: to('grafbase', 'family'),
    governedToGrafbaseChild: to('grafbase', 'child'),
    halfWithheldToNothingWithheld: over(cpu('kinview', 'half'), cpu('kinview', 'family')),
  };
}

function over(value: number | undefined, other: number | undefined): number | null {
  return value === undefined || other === undefined ? null : Math.round((value / other) * 1_000) / 1_000;
}

/** The largest: a ratio that stands for several must hold for each of them. */
function worst(ratios: readonly (number | null)[]): number | null {
  const known = ratios.filter((ratio) => ratio !== null);
  return known.length > 0 ? Math.max(...known) : null;
}
