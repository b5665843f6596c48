import { type ASTNode, Kind, parse, visit } from 'graphql';

/** Where in an SDL a coordinate (`Type`, `Type.field`, `Type.field(argument:)`) stands, with the line; null: nowhere. */
export function excerpt(sdl: string | null, coordinate: string): string[] {
  const line = sdl === null ? null : lineOf(sdl, coordinate);
  if (line === null) return [];
  const text = sdl!.split('\n')[line - 1]!;
  return [`${String(line).padStart(5)} | ${text.trimEnd()}`];
}

function lineOf(sdl: string, coordinate: string): number | null {
  const [, typeName, fieldName] = /^(\w+)(?:\.(\w+))?/.exec(coordinate) ?? [];
  let found: number | null = null;
  const note = (node: ASTNode) => {
    // The name's own line: a description may come before it.
    const place = (node as { name?: ASTNode }).name?.loc ?? node.loc;
    found ??= place?.startToken.line ?? null;
  };
  try {
    visit(parse(sdl), {
      enter(node) {
        if (
          !('name' in node) ||
          node.name?.kind !== Kind.NAME ||
          !/Type(Definition|Extension)$/.test(node.kind)
        )
          return undefined;
        if (node.name.value !== typeName) return false;
        if (fieldName === undefined) note(node);
        const members = [
          ...('fields' in node ? (node.fields ?? []) : []),
          ...('values' in node ? (node.values ?? []) : []),
        ];
        for (const member of members) if (member.name.value === fieldName) note(member);
        return false;
      },
    });
  } catch {
    return null;
  }
  return found;
}
