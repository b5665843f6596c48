import type { Contender } from '../contenders/startContender.ts';
import type { Sample } from '../load/measure.ts';
import type { Workload } from '../workloads/workloads.ts';

/** All samples of a run; what is told of them is the median over the rounds. */
export class Results {
  readonly #samples = new Map<string, Sample[]>();
  readonly contenders = new Map<string, Pick<Contender, 'name' | 'title' | 'isGoverned'>>();
  readonly workloads = new Map<string, Pick<Workload, 'name' | 'title'>>();

  add(contender: Contender, workload: Workload, sample: Sample): void {
    this.contenders.set(contender.name, contender);
    this.workloads.set(workload.name, workload);
    const key = `${contender.name} ${workload.name}`;
    this.#samples.set(key, [...(this.#samples.get(key) ?? []), sample]);
  }

  /** undefined: this contender was not measured under this workload. */
  median(contender: string, workload: string): Sample | undefined {
    const samples = this.#samples.get(`${contender} ${workload}`);
    const [first] = samples ?? [];
    if (!samples || !first) return undefined;
    const keys = Object.keys(first) as (keyof Sample)[];
    return Object.fromEntries(
      keys.map((key) => [key, middle(samples.map((one) => one[key]))]),
    ) as unknown as Sample;
  }
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
