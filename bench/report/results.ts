import type { Contender } from '../contenders/startContender.ts';
import type { Sample } from '../load/measure.ts';
import type { Workload } from '../workloads/workloads.ts';

/** All samples of a run; what is told of them is the median over the rounds. */
export class Results {
  readonly contenders: readonly Contender[];
  readonly workloads: readonly Workload[];

  /** Resident memory in MiB after 20,000 requests, by contender. */
  readonly memory = new Map<string, number>();
  readonly #samples = new Map<string, Sample[]>();

  constructor(contenders: readonly Contender[], workloads: readonly Workload[]) {
    this.contenders = contenders;
    this.workloads = workloads;
  }

  add(contender: Contender, workload: Workload, sample: Sample): void {
    const key = `${contender.name} ${workload.name}`;
    this.#samples.set(key, [...(this.#samples.get(key) ?? []), sample]);
  }

  weigh(contender: Contender, mebibytes: number): void {
    this.memory.set(contender.name, mebibytes);
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
