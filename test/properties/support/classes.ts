import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

interface Published {
  readonly source: string;
  readonly dataClass: string | null;
}

/** `Type.field` of every subgraph, with the class that its SDL gives it, read by nothing of the product. */
const published = new Map<string, Published>();

for (const source of ['governance', 'socialcare', 'health', 'police']) {
  const sdl = readFileSync(new URL(`../../../schema/${source}.graphql`, import.meta.url), 'utf8');
  for (const node of parse(sdl).definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const label = field.directives?.find(({ name }) => name.value === 'classified')?.arguments?.[0]?.value;
      const dataClass = label?.kind === Kind.STRING ? label.value : null;
      published.set(`${node.name.value}.${field.name.value}`, { source, dataClass });
    }
  }
}

/** The class that a field itself carries; null: none of its own. */
export function classOf(typeName: string, field: string): string | null {
  return published.get(`${typeName}.${field}`)?.dataClass ?? null;
}

export function sourceOf(typeName: string, field: string): string {
  return published.get(`${typeName}.${field}`)?.source ?? '';
}
