import type { GrantPayload, GrantRequester, GrantRow } from '../../grant/types.ts';
import { remember } from '../remember.ts';

/**
 * A grant's payload as JSON. What gate 1 opens, what it names as classes and who asks are the same objects again and
 * again, and are never changed: their texts are kept with them.
 *
 * @param once what is said in this grant only
 * @param requester null: not told to this subgraph
 */
export function grantText(
  once: Omit<GrantPayload, 'rows' | 'classes' | 'requester'>,
  rows: readonly GrantRow[],
  classes: GrantPayload['classes'] | null,
  requester: GrantRequester | null,
): string {
  let text = `${JSON.stringify(once).slice(0, -1)},"rows":[${rows.map(rowText).join()}]`;
  if (classes) text += `,"classes":${textOf(classes)}`;
  if (requester) text += `,"requester":${textOf(requester)}`;
  return `${text}}`;
}

function rowText({ people, open }: GrantRow): string {
  return `{"people":${JSON.stringify(people)},"open":${textOf(open)}}`;
}

function textOf(one: object): string {
  return remember(texts, one, () => JSON.stringify(one));
}

const texts = new WeakMap<object, string>();
