import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';

/** A path of the answer as one text, by which what is written can be found: `.family.members.@.person`. */
export function placeOf(path: readonly string[]): string {
  return path.map((step) => `.${step}`).join('');
}

/** A key below a place, with `.@` for each list around its value where something lies below it. */
export function placeBelow(place: string, key: string, type: GraphQLOutputType | null): string {
  return `${place}.${key}${type ? '.@'.repeat(countLists(type)) : ''}`;
}

export function countLists(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return countLists(type.ofType);
  return isListType(type) ? 1 + countLists(type.ofType) : 0;
}
