/** A table of counts, or of one measure, of a compliance report. */
export interface CountTable {
  /** Stable, e.g. `withheld-by-code`. */
  readonly id: string;
  readonly title: string;
  /** What is counted, e.g. `data subjects in requests`; of a measure its unit. */
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** What a quarter is made of: the sum of its months, how things stood at its END, or nothing (told for a MONTH only). */
  readonly over: 'SUM' | 'END' | 'MONTH';
  /** A total column and a total row go with it. */
  readonly totals: boolean;
}

/** null: too small to be told. */
export type Told = number | null;

export interface ToldTable extends Omit<CountTable, 'rows' | 'totals'> {
  readonly rows: readonly { readonly label: string; readonly cells: readonly Told[] }[];
}
