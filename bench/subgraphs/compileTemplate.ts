import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { type CannedObject, type CannedValue, cannedValue, ID_MARK } from './cannedData.ts';

/** The answer to one selection of one person or family, as text: only the id has to be put in. */
export type Template = (id: string) => string;

/** Renders a selection once, so that answering it is joining strings. Knows fields, aliases and inline fragments. */
export function compileTemplate(source: string, set: SelectionSetNode, object: CannedObject): Template {
  const parts = renderObject(source, object, [set]).split(ID_MARK);
  return (id) => parts.join(id);
}

function renderObject(source: string, object: CannedObject, sets: readonly SelectionSetNode[]): string {
  const fields = new Map<string, { name: string; sets: SelectionSetNode[] }>();
  for (const set of sets) for (const selection of set.selections) collect(selection);
  const members = [...fields].map(([key, { name, sets: below }]) => {
    const value = name === '__typename' ? object.type.name : cannedValue(source, object, name);
    return `${JSON.stringify(key)}:${renderValue(source, value, below)}`;
  });
  return `{${members.join()}}`;

  function collect(selection: SelectionNode): void {
    if (selection.kind === Kind.FRAGMENT_SPREAD || selection.directives?.length)
      throw new Error('named fragments and directives are not canned');
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? object.type.name;
      const fits =
        condition === object.type.name || object.type.getInterfaces().some(({ name }) => name === condition);
      if (fits) for (const each of selection.selectionSet.selections) collect(each);
      return;
    }
    const key = selection.alias?.value ?? selection.name.value;
    const field = fields.get(key) ?? { name: selection.name.value, sets: [] };
    if (selection.selectionSet) field.sets.push(selection.selectionSet);
    fields.set(key, field);
  }
}

function renderValue(source: string, value: CannedValue, sets: readonly SelectionSetNode[]): string {
  if (Array.isArray(value)) return `[${value.map((each) => renderValue(source, each, sets)).join()}]`;
  if (typeof value === 'object' && value !== null) return renderObject(source, value as CannedObject, sets);
  return JSON.stringify(value);
}
