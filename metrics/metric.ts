/** Something that is measured, as Prometheus reads it: numbers by labels, nothing about anybody. */
export interface Metric {
  /** Whole, e.g. `kinview_gateway_requests_total`. */
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** One sentence. */
  readonly help: string;
  /** As it stands when it is read. */
  samples(): readonly Sample[];
}

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
  /** What a histogram's samples add to the name. */
  readonly suffix?: '_bucket' | '_sum' | '_count';
}
