import { Kind, print, type TypeNode } from 'graphql';
import { isAsStrict } from '../../policies/agreement/isAsStrict.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { pathsOf } from './pathsOf.ts';
import { reachOf } from './reachOf.ts';
import type { Declared, DeclaredField } from './readDeclared.ts';
import { fieldsOf } from './vocabulary.ts';

/** Something that clients may rely on and that is gone or different. */
export interface BreakingChange {
  readonly coordinate: string;
  /** What became of it. */
  readonly message: string;
  /** Where the ledger would have seen it used. */
  readonly paths: readonly string[];
}

export interface Comparison {
  readonly breaking: readonly BreakingChange[];
  /** Fields that were not there, or under stricter classes. */
  readonly added: readonly string[];
}

/** What publishing `after` over `before` changes for those who ask for it, and what it has that was not there. */
export function compareVersions(agreement: Agreement, before: Declared, after: Declared): Comparison {
  const [was, is] = [reachOf(before), reachOf(after)];
  const ways = pathsOf(before);
  const breaking: BreakingChange[] = [];
  const next = new Map([...fieldsOf(after)].map(({ field }) => [field.coordinate, field]));
  for (const { field } of fieldsOf(before)) {
    const paths = [...(ways.get(field.coordinate) ?? [])];
    for (const [coordinate, message] of brokenIn(field, next.get(field.coordinate))) {
      breaking.push({ coordinate, message, paths });
    }
  }
  const added = [...is].flatMap(([coordinate, classes]) => {
    const earlier = was.get(coordinate);
    const asStrict =
      earlier && [...classes].every((now) => [...earlier].some((then) => isAsStrict(agreement, now, then)));
    return asStrict ? [] : [coordinate];
  });
  return { breaking, added };
}

function* brokenIn(before: DeclaredField, after: DeclaredField | undefined): Generator<[string, string]> {
  const { coordinate } = before;
  if (!after) {
    yield [coordinate, `${coordinate} is gone.`];
    return;
  }
  if (!isNarrower(after.typeNode, before.typeNode)) {
    yield [coordinate, `${coordinate} was ${print(before.typeNode)} and is ${print(after.typeNode)}.`];
  }
  for (const { name } of before.args) {
    if (!after.args.some((one) => one.name === name))
      yield [`${coordinate}(${name}:)`, `${coordinate} does not take "${name}" any more.`];
  }
}

/** The same type, or one that promises more: whoever could read the one can read the other. */
function isNarrower(after: TypeNode, before: TypeNode): boolean {
  if (after.kind === Kind.NON_NULL_TYPE) {
    return isNarrower(after.type, before.kind === Kind.NON_NULL_TYPE ? before.type : before);
  }
  if (before.kind === Kind.NON_NULL_TYPE) return false;
  if (after.kind === Kind.LIST_TYPE)
    return before.kind === Kind.LIST_TYPE && isNarrower(after.type, before.type);
  return before.kind === Kind.NAMED_TYPE && after.name.value === before.name.value;
}
