import { parse } from 'graphql';
import type { DataClass, Source } from '../../policies/words.ts';
import { readTypes } from './readTypes.ts';

/** Where the classes of a supergraph are published, as somebody asks for them by name. */
export interface Published {
  /** The subgraphs that publish fields of this class; none: nobody does. */
  sourcesOf(dataClass: DataClass): readonly Source[];
  /** The class of a field, by its path from a person, e.g. `health.assessments.summary`; null: there is none. */
  classAt(path: string): { readonly dataClass: DataClass; readonly source: Source } | null;
}

const MOST_STEPS = 8;

/** Reads the core supergraph SDL. Throws a GraphQLError where it does not parse. */
export const readPublished = (coreSupergraphSdl: string): Published => {
  const types = readTypes(parse(coreSupergraphSdl, { noLocation: true }));
  const sources = new Map<DataClass, Set<Source>>();
  for (const type of types.values()) {
    for (const { label, sources: own } of type.fields.values()) {
      if (label === null) continue;
      const known = sources.get(label) ?? new Set();
      sources.set(label, new Set([...known, ...own]));
    }
  }
  return {
    sourcesOf: (dataClass) => [...(sources.get(dataClass) ?? [])].sort(),
    classAt: (path) => {
      const steps = path.split('.').slice(0, MOST_STEPS);
      let type = types.get('Person');
      let found: { dataClass: DataClass; source: Source } | null = null;
      for (const step of steps) {
        const field = type?.fields.get(step);
        if (field === undefined) return null;
        if (field.label !== null) found = { dataClass: field.label, source: field.sources[0]! };
        type = types.get(field.type);
        // What lies below another person is decided for that person.
        if (type?.dataSubjectAt !== undefined && step !== steps.at(-1)) return null;
      }
      return found;
    },
  };
};
