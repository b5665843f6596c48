import type { Agreement } from '../agreement/types.ts';
import { createSubjectDecider } from '../decide.ts';
import type { SubjectFacts } from '../facts.ts';
import type {
  Agency,
  DataClass,
  Instant,
  OrganisationId,
  Purpose,
  RoleTier,
  WorkFunction,
} from '../words.ts';
import { holdersOf } from './holdersOf.ts';
import type { AskedAbout } from './types.ts';

/** What practitioners of one organisation and role would be shown of a person, if they worked with the family. */
export interface Mask {
  readonly organisation: OrganisationId;
  readonly roleTier: RoleTier;
  /** Functions that are shown the same. */
  readonly functions: readonly WorkFunction[];
  readonly open: readonly OpenClass[];
}

export interface OpenClass {
  readonly dataClass: DataClass;
  /** Whose records; empty: the partnership's own. */
  readonly controllers: readonly OrganisationId[];
}

/**
 * The mask per organisation × role tier, and function where it matters, as things stand at `now` under one purpose:
 * for somebody with a working relationship whom no override, court order or crisis names. Pure; nothing is read.
 */
export function whoCanSee(
  agreement: Agreement,
  facts: SubjectFacts,
  asked: { readonly purpose: Purpose; readonly now: Instant; readonly classes: readonly AskedAbout[] },
): readonly Mask[] {
  const assumed = workingWith(facts);
  return [...agreement.organisations.values()].flatMap(({ organisation, agency }) =>
    [...agreement.roleTiers.keys()].flatMap((roleTier) =>
      masksOf(agreement, assumed, asked, { organisation, agency, roleTier }),
    ),
  );
}

interface Place {
  readonly organisation: OrganisationId;
  readonly agency: Agency;
  readonly roleTier: RoleTier;
}

function masksOf(
  agreement: Agreement,
  facts: SubjectFacts,
  asked: Parameters<typeof whoCanSee>[2],
  place: Place,
): Mask[] {
  const masks = new Map<string, Mask & { functions: WorkFunction[] }>();
  for (const name of agreement.functions.keys() as Iterable<WorkFunction>) {
    const open = openTo(agreement, facts, asked, { ...place, function: name });
    const key = JSON.stringify(open);
    const same = masks.get(key);
    if (same) same.functions.push(name);
    else
      masks.set(key, {
        organisation: place.organisation,
        roleTier: place.roleTier,
        functions: [name],
        open,
      });
  }
  return [...masks.values()];
}

function openTo(
  agreement: Agreement,
  facts: SubjectFacts,
  { purpose, now, classes }: Parameters<typeof whoCanSee>[2],
  place: Place & { readonly function: WorkFunction },
): OpenClass[] {
  const decide = createSubjectDecider(agreement, { ...place, id: '' }, purpose, facts, now);
  return classes.flatMap((asked): OpenClass[] => {
    const { dataClass } = asked.entry;
    const open = holdersOf(agreement, asked).filter(
      ({ controller }) => decide(dataClass, controller).effect === 'DISCLOSE',
    );
    if (open.length === 0) return [];
    const controllers = new Set(open.flatMap(({ controller }) => controller ?? []));
    return [{ dataClass, controllers: [...controllers] }];
  });
}

/** The same person, seen by somebody who is allocated to every family of theirs and has nothing else. */
function workingWith(facts: SubjectFacts): SubjectFacts {
  const relationships = [{ id: '', kind: 'ALLOCATED' as const, from: 0, to: null }];
  const families = facts.families.map((family) => ({ ...family, relationships, crises: [], tasks: [] }));
  return { ...facts, families };
}
