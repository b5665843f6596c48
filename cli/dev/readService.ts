import { resolve } from 'node:path';
import type { Asked } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { readFile } from '../readFile.ts';

/** `kinview.json` of a subgraph's folder. */
export interface Service {
  readonly folder: string;
  readonly subgraph: string;
  readonly controllers: readonly string[];
  readonly owner: string;
  /** From the folder. */
  readonly schema: string;
  /** The command that starts it; it prints a line of JSON with its `url`. */
  readonly start: readonly string[];
}

/**
 * Reads what `kinview dev` needs to know of a service; null: no folder was named.
 * @throws CommandError FILE_UNREADABLE, SERVICE_INVALID
 */
export function readService(asked: Asked): Service | null {
  const named = asked.optional('folder');
  if (named === undefined) return null;
  const folder = resolve(asked.io.folder, named);
  const text = readFile({ folder }, 'kinview.json');
  const service = parse(text);
  const texts = [
    service?.subgraph,
    service?.owner,
    service?.schema,
    service?.start?.[0],
    service?.controllers?.[0],
  ];
  if (texts.every((one) => typeof one === 'string' && one !== '')) return { ...(service as Service), folder };
  throw new CommandError(
    'SERVICE_INVALID',
    'kinview.json does not say what the service is.',
    'It holds subgraph, controllers, owner, schema and start: see docs/publishing-a-subgraph.md.',
  );
}

function parse(text: string): Partial<Service> | null {
  try {
    return JSON.parse(text) as Partial<Service>;
  } catch {
    return null;
  }
}
