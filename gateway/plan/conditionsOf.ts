import { type DirectiveNode, Kind } from 'graphql';
import type { Condition } from './plannedOperation.ts';

/** What `@skip` and `@include` among the directives ask of variables. */
export function conditionsOf(directives: readonly DirectiveNode[] | undefined): Condition[] {
  return (directives ?? []).flatMap(({ name, arguments: given }) => {
    const value = given?.find((each) => each.name.value === 'if')?.value;
    if (value?.kind !== Kind.VARIABLE || (name.value !== 'skip' && name.value !== 'include')) return [];
    return [{ variable: value.name.value, value: name.value === 'include' }];
  });
}
