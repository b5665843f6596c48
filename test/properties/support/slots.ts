import { createHash } from 'node:crypto';
import { agencies, agencySources } from '../../../demo/households/loadHouseholds.ts';
import type { AgencySource } from '../../../demo/households/types.ts';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import type { RecordKind } from '../../../subgraphs/kit/recordKinds.ts';
import { people } from './cast.ts';

/** A place where an agency may hold a record: of one kind, about one person, belonging to one organisation. */
export interface Slot {
  readonly key: string;
  /** The record's id, which everyone who is shown the record may see. */
  readonly id: string;
  readonly source: AgencySource;
  readonly kind: RecordKind;
  readonly person: string;
  readonly controller: string;
  /** Classes of the kind's own fields that are stricter than the record's. */
  readonly stricter: readonly string[];
}

/** Holds records that the agreement knows nothing of: never anybody's to see. */
const strayControllers: Readonly<Record<AgencySource, string>> = {
  socialcare: 'NHS-COMM',
  health: 'LA-A',
  police: 'LA-B',
};

/** Whose records of a class a subgraph holds, as the agreement's document says it. */
export function controllersListed(source: string, dataClass: string): readonly string[] {
  const entry = harrowVale2026.sources.find((one) => one.source === source);
  return entry?.byClass[dataClass] ?? entry?.controllers ?? [];
}

/** Every slot of the cast; listed controllers may hold two records of a kind about a person. */
export const slots: readonly Slot[] = agencySources.flatMap((source) =>
  agencies[source].namespace.kinds.flatMap((kind) => {
    const holders = controllersListed(source, kind.dataClass);
    return people.flatMap((person) =>
      [...holders, ...holders, strayControllers[source]].map((controller, index) => {
        const key = `${source} ${kind.name} ${person} ${controller} ${index}`;
        return { key, id: digest(key), source, kind, person, controller, stricter: stricterOf(kind) };
      }),
    );
  }),
);

function stricterOf(kind: RecordKind): string[] {
  return [...new Set(kind.fields.flatMap(({ dataClass }) => dataClass ?? []))];
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** A number that looks random and follows from the text alone. */
export function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
