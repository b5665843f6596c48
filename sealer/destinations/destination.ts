export interface Kept {
  readonly number: number;
  readonly note: string;
}

/** A place outside the database that keeps checkpoints. */
export interface Destination {
  /** How it is written in the settings; holds no secret. */
  readonly name: string;
  /**
   * Resolves when the checkpoint is safely there. The same again is fine; another text under its number is not.
   * @throws CodedError CHECKPOINT_TAKEN where another lies there, which stays; whatever else keeps it from taking this one.
   */
  put(number: number, note: string): Promise<void>;
  /**
   * The newest that it holds, where it can be asked; null: none. `last` is the database's newest: where to look first.
   * @throws CodedError CHECKPOINTS_HIDDEN where it lets nobody read.
   */
  newest?(last: number): Promise<Kept | null>;
}

/** The name of a checkpoint's file or object: they sort by number. */
export function nameOf(number: number): string {
  return `${String(number).padStart(10, '0')}.checkpoint`;
}
