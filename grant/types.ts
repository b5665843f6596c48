/**
 * The grant: the gateway's permission for one call to one subgraph. It is the only thing that a subgraph answers to.
 * On the wire: header `kinview-grant: base64url(JSON).base64url(HMAC-SHA256(key of that subgraph, base64url(JSON)))`.
 */
export const GRANT_HEADER = 'kinview-grant';

/** No grant is good for longer than this, in seconds. */
export const GRANT_MAX_SECONDS = 30;

/**
 * A row condition: for each of these people, the classes asked for and the controllers whose records of that class
 * are open. A class or a person that is not listed is closed. An empty list names the class and opens no controller's
 * records (the partnership's own records, in `governance`, have none).
 */
export interface GrantRow {
  readonly people: readonly string[];
  readonly open: { readonly [dataClass: string]: readonly string[] };
}

/** Only grants for `governance` carry the practitioner; agencies learn organisation and role tier. */
export interface GrantRequester {
  readonly id: string;
  readonly organisation: string;
  readonly agency: string;
  readonly roleTier: string;
  readonly function: string;
}

export interface GrantPayload {
  readonly v: 1;
  /** Random, good once. */
  readonly id: string;
  /** Name of the subgraph this grant is for. */
  readonly aud: string;
  /** Issued and expiring, whole seconds since the epoch; at most `GRANT_MAX_SECONDS` apart. */
  readonly iat: number;
  readonly exp: number;
  /** The operation that the disclosure will be recorded under. */
  readonly op: string;
  readonly purpose: string;
  readonly organisation: string;
  readonly roleTier: string;
  /** `digestBody` of the HTTP body that this grant goes with. */
  readonly digest: string;
  readonly rows: readonly GrantRow[];
  /**
   * What the gateway takes the classified fields of this call for, `Type.field` to class: who runs other classes refuses,
   * and is told as out of reach instead of answering with nothing. Not said with root calls.
   */
  readonly classes?: { readonly [coordinate: string]: string };
  readonly requester?: GrantRequester;
}

declare const verified: unique symbol;

/** A payload that `verifyGrant` accepted; nothing else makes one. */
export type Grant = GrantPayload & { readonly [verified]: true };
