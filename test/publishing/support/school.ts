import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { MovableClock } from '../../../database/clock.ts';
import { deriveGrantKey } from '../../../grant/deriveGrantKey.ts';
import type { AgreementData } from '../../../policies/agreement/data.ts';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { createSubgraph, type Subgraph } from '../../../subgraphs/kit/createSubgraph.ts';

const health = readFileSync(new URL('../../../schema/health.graphql', import.meta.url), 'utf8');
/** Links, directives and the types that all agencies share. */
const shared = health.slice(0, health.indexOf('"The name of a practitioner or a service'));

const own = `
"A person in the partnership: an opaque id, on which the spine's records and the agencies' hang."
type Person @key(fields: "id") {
  "The opaque id of the person in this partnership."
  id: ID!
  "What schools hold about this person."
  education: EducationNamespace
}

"Schools' part of a person. It is always there and itself says nothing."
type EducationNamespace {
  "What staff should do to help."
  supportNotes: [EducationNote!] @classified(as: "SUPPORT_INSTRUCTION")
  "How the plan goes."
  reviews: [EducationNote!] @classified(as: "PLAN_REVIEW")
}

"One note."
type EducationNote implements SharedRecord {
  "The organisation that the record belongs to."
  source: Source!
  "The moment that the record describes."
  asOf: DateTime!
  "How the statement came about."
  provenance: Provenance!
  "What it says."
  what: String
  "The person themselves again, for what is asked through two calls."
  about: Person
}
`;

/** The school's SDL, with each [part, replacement] put in, which has to be there. */
export function schoolSdl(...changes: readonly (readonly [part: string, replacement: string])[]): string {
  return changes.reduce((sdl, [part, replacement]) => {
    if (!sdl.includes(part)) throw new Error(`The school does not say: ${part}`);
    return sdl.replace(part, replacement);
  }, shared + own);
}

/** The agreement's next version, which knows the school as a source, from a day on. */
export const withSchool = (version: string, from: string): AgreementData => ({
  ...harrowVale2026,
  version,
  from,
  sources: [...harrowVale2026.sources, { source: 'education', controllers: ['SCHOOL'], byClass: {} }],
});

/** A running service of the school, whose every note says `what`. */
export function startSchool(options: {
  readonly grantRoot: Uint8Array;
  readonly clock: MovableClock;
  readonly what: string;
  readonly sdl?: string;
  readonly production?: boolean;
  readonly grantKey?: Uint8Array;
  /** How long it takes to answer, so that operations are under way when something changes. */
  readonly delayMs?: number;
  /** Default: any free one. */
  readonly port?: number;
}): Promise<Subgraph> {
  const note = (person: string) => ({
    source: { organisation: 'SCHOOL', sector: 'EDUCATION' },
    asOf: '2026-03-01T00:00:00.000Z',
    provenance: 'FACT',
    what: options.what,
    about: { id: person },
  });
  return createSubgraph({
    name: 'education',
    sdl: options.sdl ?? schoolSdl(),
    resolvers: {
      Person: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        education: async ({ id }: { id: string }) => {
          await setTimeout(options.delayMs ?? 0);
          return { supportNotes: [note(id)], reviews: [note(id)] };
        },
      },
      SharedRecord: { __resolveType: () => 'EducationNote' },
    },
    context: (base) => base,
    grantKey: options.grantKey ?? deriveGrantKey(options.grantRoot, 'education'),
    clock: options.clock,
    production: options.production ?? true,
    isReady: async () => true,
    port: options.port ?? 0,
  });
}
