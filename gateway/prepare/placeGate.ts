import type { DataClass, Source } from '../../policies/words.ts';
import type { Classification, Coordinate } from '../../schema/classification/types.ts';
import type { GatePlan } from './answerPlan.ts';

/** Where in an operation a field stands, as far as gates care. */
export interface Place {
  /** The gates of the enclosing data subject; null: above every data subject. */
  readonly gates: GatePlan[] | null;
  /** The gate that covers this place; null: none does. */
  readonly gate: GatePlan | null;
  /** Response keys from the data subject's object. */
  readonly path: readonly string[];
  /** Schema names from the data subject's object, dotted. */
  readonly ledgerPath: string;
  /** The root field below which this place lies, e.g. `disclosures`, and what it releases on its own authority. */
  readonly operation: Released | null;
}

export interface Released {
  readonly fieldName: string;
  /** What the ledger calls the released fields. */
  readonly ledgerFields: string[];
}

interface Placing {
  readonly typeName: string;
  readonly fieldName: string;
  readonly key: string;
  readonly coordinate: Coordinate | undefined;
  readonly place: Place;
  readonly classification: Classification;
}

interface Placed {
  /** The gate that stands at this very field; null: none of its own. */
  readonly gate: GatePlan | null;
  /** The gate, or the operation's own authority, under which the ledger lists this field. */
  readonly listedUnder: Listed | null;
  readonly below: Place;
}

/** Where the ledger's name of a field without a gate of its own goes. */
interface Listed {
  readonly ledgerFields: string[];
}

/**
 * Decides what guards a field: its own class, the class it lies under, its operation's authority, or, where nothing
 * does, a gate without a class, which withholds it (P01).
 */
export function placeGate(placing: Placing): Placed {
  const { place, fieldName, key, coordinate } = placing;
  const path = [...place.path, key];
  const ledgerPath = place.ledgerPath ? `${place.ledgerPath}.${fieldName}` : fieldName;
  const below: Place = { ...place, path, ledgerPath };
  switch (coordinate?.kind) {
    case 'ROOT':
      return {
        gate: null,
        listedUnder: null,
        below: { ...below, operation: { fieldName, ledgerFields: [] } },
      };
    case 'KEY':
      return { gate: null, listedUnder: place.gate, below };
    case 'NAMESPACE':
      if (place.gates) return { gate: null, listedUnder: null, below };
      break;
    case 'RELEASED':
      if (isReleased(placing)) return { gate: null, listedUnder: place.operation, below };
      break;
    case 'CLASSIFIED':
      return stand(placing, coordinate.dataClass, coordinate.source, below);
    case 'INHERITED':
      if (place.gate) return { gate: null, listedUnder: place.gate, below };
      break;
  }
  return stand(placing, null, coordinate?.source ?? '', below);
}

function stand(placing: Placing, dataClass: DataClass | null, source: Source, below: Place): Placed {
  const { place, typeName, fieldName } = placing;
  const gates = place.gates ?? [];
  const ledgerFields: string[] = [];
  const parent = place.gate;
  const gate: GatePlan = {
    index: gates.length,
    parent,
    typeName,
    fieldName,
    dataClass,
    source,
    path: below.path,
    ledgerFields,
  };
  gates.push(gate);
  return { gate, listedUnder: gate, below: { ...below, gate } };
}

function isReleased({ classification, typeName, place }: Placing): boolean {
  return (
    place.operation !== null &&
    (classification.releasedBy(typeName)?.includes(place.operation.fieldName) ?? false)
  );
}
