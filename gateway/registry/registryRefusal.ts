import { CodedError } from '../../database/codedError.ts';

const signedInRight = 'Sign in as somebody whose function may: docs/publishing.md says whose.';

/** What the registry answers instead of what was asked: its HTTP status, what is wrong, and what to do. */
export const registryRefusals = {
  REGISTRY_NOT_PERMITTED: [403, 'Your function may not do this with the registry.', signedInRight],
  NOT_YOUR_SUBGRAPH: [
    403,
    'This subgraph is another organisation’s to publish',
    'Have a publisher of that organisation do it; it may hand the subgraph over by publishing it with another --owner.',
  ],
  REGISTRY_REQUEST_MALFORMED: [
    400,
    'The request is not one that the registry understands',
    'Use the command line of the same version as the gateway.',
  ],
  SUBGRAPH_NAME_INVALID: [
    400,
    'A subgraph has a name of small letters, digits and "_", at most 32, which begins with a letter.',
    'Give it the name that the agreement calls the source: --subgraph education.',
  ],
  SUBGRAPH_URL_INVALID: [
    400,
    'The address of a subgraph is an http or https URL without a user or a #part.',
    'Give it like --url https://kinview.school.example/graphql.',
  ],
  ADDRESS_NOT_ALLOWED: [
    400,
    'Gateways of this partnership ask no service at this address.',
    'Give the address at which gateways reach the service; whoever runs them says which hosts may be asked (KINVIEW_SUBGRAPH_HOSTS).',
  ],
  RATIONALE_MISSING: [
    400,
    'Say why, in at least ten characters: it stays on record.',
    'Give --rationale a sentence, and every --justify a reason.',
  ],
  SDL_EMPTY: [400, 'The schema is empty.', 'Name the file that holds the SDL: --schema schema.graphql.'],
  SDL_NOT_TEXT: [
    400,
    'The schema is no text: it holds bytes that no SDL has.',
    'Name the SDL itself, in UTF-8, and not an archive or an image of it.',
  ],
  SDL_TOO_LARGE: [
    413,
    'The schema is larger than 256 KiB.',
    'Publish what others may see of your service, not all that it has; divide it where it is two services.',
  ],
  CHECK_TOO_LARGE: [
    422,
    'The schema is too much work to compose: the check was ended.',
    'Look for types that hold one another in very many ways, and for very long lists of members.',
  ],
  CHECK_FAILED: [
    500,
    'The check itself failed; nothing was published.',
    'Report it to whoever runs the gateways: their log says where.',
  ],
  CHECKS_TOO_OFTEN: [
    429,
    'You have had services asked more often than is allowed.',
    'Wait a minute; let continuous integration check once for each change.',
  ],
  CALLER_LEFT: [
    499,
    'Whoever asked hung up before it was done: nothing was published.',
    'Ask again, and wait; the log says what is published: kinview registry log.',
  ],
  SCHEMA_NOT_TOLD: [
    409,
    'The service does not tell its schema to a grant of the gateway.',
    'Give it as a file, --schema schema.graphql: production services tell nobody their schema.',
  ],
  ROLLBACK_REVERTS_OTHERS: [
    409,
    'Since this release more than one subgraph has changed',
    'Name the one to take back by --subgraph, or take back all of them with --all.',
  ],
  SUBGRAPH_NOT_IN_RELEASE: [
    409,
    'The release does not have this subgraph.',
    'See the log: kinview registry log. A subgraph is not taken away by rolling back.',
  ],
  AGREEMENT_NOT_READABLE: [
    400,
    'The agreement is not one that can be used',
    'Correct it at the place that is named; kinview agreement show prints one that can be used.',
  ],
  AGREEMENT_NOT_SIGNABLE: [
    409,
    'Under this agreement no later one could be published, approved or signed',
    'Name signatories, stewards and data owners, and let their functions run signAgreement and approvePublication.',
  ],
  AGREEMENT_DOES_NOT_FIT: [
    409,
    'The agreement does not fit what is published',
    'Give it the source, the class or the protocol, or publish subgraphs first that do without.',
  ],
} as const satisfies Record<string, readonly [status: number, message: string, remedy: string]>;

export type RegistryRefusalCode = keyof typeof registryRefusals;

export class RegistryRefusal extends CodedError {
  readonly status: number;
  readonly remedy: string;

  /** @param detail what of it, in words that hold nothing of the request but names of the schema or the agreement */
  constructor(code: RegistryRefusalCode, detail?: string, cause?: unknown) {
    const [status, message, remedy] = registryRefusals[code];
    const end = message.endsWith('.') ? '' : '.';
    super(code, detail ? `${message}: ${detail}` : `${message}${end}`, cause ? { cause } : undefined);
    this.status = status;
    this.remedy = remedy;
  }
}
