import type { GrantPayload, GrantRow } from '../../grant/types.ts';
import type { Namespace, RecordKind } from '../../subgraphs/kit/recordKinds.ts';

/** What came back, as it came. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** Null where the text is no JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever a service under test answers.
  readonly json: any;
}

/** Records that a tester knows to be there: by person, field and controller, how many. */
export type Known = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** A subgraph under test, and what is known of it. */
export interface Subject {
  readonly name: string;
  readonly namespace: Namespace;
  readonly people: readonly string[];
  readonly known: Known;
  /** Milliseconds for a batch of 100. */
  readonly budget: number;
  /** The moment that grants are dated by, in milliseconds since the epoch. */
  now(): number;
  controllersOf(kind: RecordKind): readonly string[];
  /** What is asked of a kind: everything that it has. */
  selectionOf(kind: RecordKind): string;
  /** Posts a body under a grant for it, with what a check wants different; null: no grant at all. */
  send(body: string, grant: Partial<GrantPayload> | string | null): Promise<Reply>;
  /** The body that asks these kinds of these people. */
  bodyFor(people: readonly unknown[], kinds: readonly RecordKind[]): string;
  /** A signed grant's header, for checks that tamper with it. */
  headerFor(body: string, grant?: Partial<GrantPayload>, key?: Uint8Array): string;
  /** The namespace objects of these people, in order, under these row conditions. */
  ask(
    people: readonly string[],
    kinds: readonly RecordKind[],
    rows: readonly GrantRow[],
  ): Promise<Answered[]>;
  /** Row conditions that open all classes of these kinds, for the given controllers or all. */
  open(people: readonly string[], kinds: readonly RecordKind[], controllers?: readonly string[]): GrantRow[];
}

/** The namespace of one person, by field; null: the person or the namespace did not come. */
export type Answered = Readonly<Record<string, unknown>> | null;

/** One thing that the gateway relies on. */
export interface Check {
  readonly area: 'grant' | 'entities' | 'rows' | 'errors' | 'latency';
  /** What a good subgraph does, in a sentence. */
  readonly expects: string;
  /** What to do where it does not. */
  readonly fix: string;
  /** What is wrong, in words without values; none: nothing. */
  run(subject: Subject): Promise<readonly string[] | NotTried>;
}

/** A check that nothing known here can show. */
export interface NotTried {
  readonly notTried: string;
}

export interface CheckResult extends Pick<Check, 'area' | 'expects' | 'fix'> {
  readonly outcome: 'PASSED' | 'FAILED' | 'NOT_TRIED';
  readonly found: readonly string[];
}
