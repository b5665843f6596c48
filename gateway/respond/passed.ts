/**
 * What came through one gate. The same object wherever the same came through, in the same order, so that how gates came
 * out is compared without looking inside; it is never changed.
 */
export class Passed {
  /** Controllers whose records are in the answer. */
  readonly controllers: readonly string[];
  readonly provenances: readonly string[];
  readonly isUnavailable: boolean;
  /** What it becomes with one record more: by controller, then by provenance. */
  readonly #next = new Map<string, Map<string, Passed>>();

  constructor(controllers: readonly string[], provenances: readonly string[], isUnavailable: boolean) {
    this.controllers = controllers;
    this.provenances = provenances;
    this.isUnavailable = isUnavailable;
  }

  /** With a record of this controller more. What is unavailable stays so. */
  with(controller: string, provenance: string): Passed {
    if (this.isUnavailable) return this;
    if (this.controllers.includes(controller) && this.provenances.includes(provenance)) return this;
    return this.#next.get(controller)?.get(provenance) ?? this.#make(controller, provenance);
  }

  #make(controller: string, provenance: string): Passed {
    // Sources may call things what they like, and must not fill the memory.
    if (++made > mostKept) {
      nothing.#next.clear();
      made = 1;
    }
    const next = new Passed(
      withOne(this.controllers, controller),
      withOne(this.provenances, provenance),
      false,
    );
    const ofController = this.#next.get(controller) ?? new Map<string, Passed>();
    this.#next.set(controller, ofController.set(provenance, next));
    return next;
  }
}

const mostKept = 5_000;
let made = 0;

function withOne(list: readonly string[], value: string): readonly string[] {
  return list.includes(value) ? list : [...list, value];
}

/** Nothing came through, and nothing failed. */
export const nothing = new Passed([], [], false);
export const unavailable = new Passed([], [], true);
