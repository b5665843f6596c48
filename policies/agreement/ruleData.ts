import type { DataClass, Purpose, RiskTier, Source } from '../words.ts';

/**
 * A rule that the agency which holds the records runs over them; what leaves the agency is the rule's name, the person,
 * the controller and the moment. One of `trigger` and `notice` is set.
 */
export interface RuleData {
  /** Unique. */
  readonly rule: string;
  readonly source: Source;
  /** The field of the source's namespace whose records it looks at, e.g. `admissions`. */
  readonly records: string;
  /** Fields of the record and the values that count. */
  readonly where: Readonly<Record<string, readonly string[]>>;
  /** The field that says when; null: the record's as-of moment. */
  readonly moment: string | null;
  /** So many of them within so many days; null: each one. */
  readonly repeated: { readonly times: number; readonly withinDays: number } | null;
  /** The day on which the date in `moment` is so many years ago; null: no birthday. */
  readonly birthday: number | null;
  /** The review trigger of policy.md §3 that it fires. */
  readonly trigger: string | null;
  readonly notice: NoticeData | null;
}

/** A push disclosure from a standard template. */
export interface NoticeData {
  /** Told to those to whom the policy opens this class of the record's controller. */
  readonly dataClass: DataClass;
  /** The whole text; it holds no value of any record. */
  readonly text: string;
  /** Only where the person's recorded tier is this one; null: whatever it is. */
  readonly tier: RiskTier | null;
  /** The purpose under which it is decided. */
  readonly purpose: Purpose;
}
