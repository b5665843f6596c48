/** A place outside the database that keeps checkpoints. */
export interface Destination {
  /** How it is written in the settings; holds no secret. */
  readonly name: string;
  /** Resolves when the checkpoint is safely there. The same again is fine; another text under its number is not. */
  put(number: number, note: string): Promise<void>;
  /** The newest that it holds, where it can be asked; null: none. */
  newest?(): Promise<{ readonly number: number; readonly note: string } | null>;
}

/** The name of a checkpoint's file or object: they sort by number. */
export function nameOf(number: number): string {
  return `${String(number).padStart(10, '0')}.checkpoint`;
}
