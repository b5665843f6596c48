import type { Asked, Option } from '../command.ts';
import { usage } from '../commandError.ts';
import { gatewayOptions } from '../gateway/callRegistry.ts';
import { readFile } from '../readFile.ts';

/** Options that say what is to be published. */
export const candidateOptions = {
  subgraph: {
    type: 'string',
    value: '<name>',
    about: 'its name, as the agreement calls the source',
    required: true,
  },
  schema: {
    type: 'string',
    value: '<file>',
    about: 'its SDL; left out, the running service is asked for it through the gateway',
  },
  url: {
    type: 'string',
    value: '<url>',
    about: 'its GraphQL address, as gateways reach it',
    required: true,
  },
  owner: {
    type: 'string',
    value: '<organisation>',
    about: 'the organisation that answers for the data',
    required: true,
  },
  rationale: {
    type: 'string',
    value: '<text>',
    about: 'why, in a sentence: it stays on record',
    required: true,
  },
  justify: {
    type: 'string',
    value: '"<Type.field>=<why>"',
    about: 'why a field is right that looks misclassified, or whose users are left behind',
    multiple: true,
  },
  ...gatewayOptions,
} as const satisfies Record<string, Option>;

/** What the registry is sent. */
export interface CandidateBody {
  readonly subgraph: string;
  readonly sdl: string | null;
  readonly url: string;
  readonly owner: string;
  readonly rationale: string;
  readonly justifications: Readonly<Record<string, string>>;
}

/** @throws CommandError FILE_UNREADABLE, USAGE */
export function candidateFrom(asked: Asked): CandidateBody {
  const schema = asked.optional('schema');
  return {
    subgraph: asked.text('subgraph'),
    sdl: schema === undefined ? null : readFile(asked.io, schema),
    url: asked.text('url'),
    owner: asked.text('owner'),
    rationale: asked.text('rationale'),
    justifications: justificationsFrom(asked),
  };
}

/** By coordinate. @throws CommandError USAGE */
export const justificationsFrom = (asked: Asked): Readonly<Record<string, string>> =>
  Object.fromEntries(asked.list('justify').map(justification));

function justification(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at > 0 && text.slice(at + 1).trim().length >= 10)
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  throw usage('--justify takes "<Type.field>=<why>", with a reason of at least ten characters.');
}
