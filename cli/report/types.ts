/** A compliance report as the gateway gives it. */
export interface Report {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly smallNumbersBelow: number;
  readonly tables: readonly ReportTable[];
}

export interface ReportTable {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly { readonly value: number | null; readonly isSuppressed: boolean }[];
  }[];
}
