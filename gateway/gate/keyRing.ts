import { CodedError } from '../../database/codedError.ts';
import { deriveGrantKey } from '../../grant/deriveGrantKey.ts';

export type KeyOf = (subgraph: string) => Uint8Array | undefined;

/** The grant key of each subgraph: its own where one was set, else derived from the gateways' root; undefined: neither. */
export function createKeyRing(own: { readonly [subgraph: string]: Uint8Array }, root?: Uint8Array): KeyOf {
  const derived = new Map<string, Uint8Array>();
  return (subgraph) => {
    const known = own[subgraph] ?? derived.get(subgraph);
    if (known || !root) return known;
    const key = deriveGrantKey(root, subgraph);
    derived.set(subgraph, key);
    return key;
  };
}

/** @throws CodedError GRANT_KEY_MISSING: grants for this subgraph cannot be made here. */
export function needKey(keyOf: KeyOf, subgraph: string): Uint8Array {
  const key = keyOf(subgraph);
  if (key) return key;
  throw new CodedError(
    'GRANT_KEY_MISSING',
    `The gateway has no grant key for ${subgraph}: set KINVIEW_GRANT_ROOT, or the key of its own.`,
  );
}
