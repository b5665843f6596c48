import { CodedError } from '../../database/codedError.ts';

/** What the registry answers instead of what was asked; the words say what to do. */
const refusals = {
  REGISTRY_NOT_PERMITTED: [403, 'Your function may not do this with the registry.'],
  REGISTRY_REQUEST_MALFORMED: [400, 'The request is not one that the registry understands.'],
  SUBGRAPH_NAME_INVALID: [400, 'A subgraph has a name of small letters, digits and "_", at most 32.'],
  SUBGRAPH_URL_INVALID: [400, 'The address of a subgraph is an http or https URL without a user or a #part.'],
  RATIONALE_MISSING: [400, 'Say why, in at least ten characters: it stays on record.'],
  SCHEMA_NOT_TOLD: [
    409,
    'The service does not tell its schema to a grant of the gateway (production services should not): give it as a file.',
  ],
  AGREEMENT_NOT_READABLE: [400, 'The agreement is not one that can be used'],
  AGREEMENT_NOT_GUARDED: [
    409,
    'Under this agreement what is published now could not be guarded: it lacks a class, a source or an operation.',
  ],
} as const satisfies Record<string, readonly [number, string]>;

export type RegistryRefusalCode = keyof typeof refusals;

export class RegistryRefusal extends CodedError {
  readonly status: number;

  constructor(code: RegistryRefusalCode, detail?: string) {
    const [status, message] = refusals[code];
    super(code, detail ? `${message}: ${detail}` : message);
    this.status = status;
  }
}
