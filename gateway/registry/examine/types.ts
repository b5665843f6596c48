import type { AgreementData } from '../../../policies/agreement/data.ts';
import type { SubgraphSdl } from '../../../schema/compose.ts';
import type { BreakingChange } from '../../../schema/publication/compareVersions.ts';
import type { Lowering, ServedVersion } from '../../../schema/publication/findLowered.ts';
import type { FieldQuestion } from '../../../schema/publication/questionsFor.ts';
import type { Problem } from '../../../schema/publication/types.ts';

/** A subgraph to be examined beside all others; plain data, so that it can go to another thread. */
export interface ExamineTask {
  readonly subgraph: string;
  readonly sdl: string;
  readonly others: readonly SubgraphSdl[];
  /** The one in force first, then those to come: a publication has to fit and to be guarded under each. */
  readonly agreements: readonly AgreementData[];
  /** Its SDL as it is served; null: it is not served. */
  readonly before: string | null;
  /** Every version that was ever served, oldest first. */
  readonly served: readonly ServedVersion[];
}

export interface Examined {
  readonly problems: readonly Problem[];
  /** What all compose to; null: they do not. */
  readonly supergraph: string | null;
  /** With what is served; null: the SDL does not parse. */
  readonly compared: {
    readonly breaking: readonly BreakingChange[];
    readonly lowered: readonly Lowering[];
    /** Fields whose names tell of something stricter; each may be justified. */
    readonly misclassified: readonly Problem[];
    /** What finds out whether a service knows every field. */
    readonly questions: readonly FieldQuestion[];
  } | null;
}

/** An agreement to be examined beside what is published. */
export interface FitTask {
  readonly agreement: AgreementData;
  readonly parts: readonly SubgraphSdl[];
  readonly supergraph: string;
}

/** What can be asked of the other thread. */
export interface Tasks {
  readonly examine: { readonly task: ExamineTask; readonly result: Examined };
  readonly fit: { readonly task: FitTask; readonly result: readonly Problem[] };
}
