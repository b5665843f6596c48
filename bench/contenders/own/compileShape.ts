import type { Field, ObjectType, Operation, OutputType, Schema, SelectionSet } from './types.ts';

/** Makes the answer out of the merged data: only what was asked, checked against its type. */
export type Shape = (data: object) => Record<string, unknown> | null;

type Complete = (value: unknown) => unknown;

/** Not a value: what makes the nearest nullable field above null. */
const BROKEN = Symbol('broken');

/**
 * Compiles result shaping for one operation without fragments. Types are told apart by their text, since
 * graphql's own checks know only types of the same copy of it.
 */
export function compileShape(schema: Schema, operation: Operation): Shape {
  const complete = object(schema.getQueryType()!, operation.selectionSet);
  return (data) => {
    const answer = complete(data);
    return answer === BROKEN ? null : (answer as Record<string, unknown>);
  };
}

function object(type: ObjectType, set: SelectionSet): Complete {
  const fields = set.selections.map((selection) => {
    if (selection.kind !== 'Field') throw new Error('the workloads have no fragments');
    const key = selection.alias?.value ?? selection.name.value;
    return { key, complete: field(type, selection) };
  });
  return (value) => {
    if (typeof value !== 'object' || value === null) return BROKEN;
    const answer: Record<string, unknown> = {};
    for (const { key, complete } of fields) {
      const completed = complete((value as Record<string, unknown>)[key]);
      if (completed === BROKEN) return BROKEN;
      answer[key] = completed;
    }
    return answer;
  };
}

function field(parent: ObjectType, node: Field): Complete {
  if (node.name.value === '__typename') return () => parent.name;
  return output(parent.getFields()[node.name.value]!.type, node);
}

function output(type: OutputType, node: Field): Complete {
  const text = String(type);
  if (text.endsWith('!')) {
    const inner = output((type as { ofType: OutputType }).ofType, node);
    return (value) => inner(value) ?? BROKEN;
  }
  const complete = text.startsWith('[')
    ? list(output((type as { ofType: OutputType }).ofType, node))
    : node.selectionSet
      ? object(type as ObjectType, node.selectionSet)
      : leaf(text);
  return (value) => {
    if (value === null || value === undefined) return null;
    const completed = complete(value);
    return completed === BROKEN ? null : completed;
  };
}

function list(element: Complete): Complete {
  return (value) => {
    if (!Array.isArray(value)) return BROKEN;
    const answer: unknown[] = [];
    for (const each of value) {
      const completed = element(each);
      if (completed === BROKEN) return BROKEN;
      answer.push(completed);
    }
    return answer;
  };
}

function leaf(typeName: string): Complete {
  const expected =
    typeName === 'Int' || typeName === 'Float' ? 'number' : typeName === 'Boolean' ? 'boolean' : 'string';
  return (value) => {
    const actual = typeof value;
    return actual === expected ? value : BROKEN;
  };
}
