import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { type Namespace, readNamespace } from './recordKinds.ts';

/** What makes one agency's subgraph: its SDL, its tables, and how its lists are ordered. */
export interface Agency {
  /** Also the audience of its grants, e.g. `health`. */
  readonly name: string;
  readonly sdl: string;
  readonly namespace: Namespace;
  /** Folder of its migrations. */
  readonly migrations: string;
  /** SQL over `t`, the kind's table, where a kind is not ordered by its as-of date, latest first. */
  readonly order: { readonly [field: string]: string };
  /**
   * SQL that gives `person`, `name`, `born`, `postcode`, `line` (of the address, the first) and `"nhsNumber"` of everyone whom the agency can identify
   * (kit/match); null: it identifies nobody.
   */
  readonly identify: string | null;
}

/**
 * @typeParam Fields the generated type of the agency's namespace
 * @param folder URL of the agency's folder, which holds `migrations/`
 * @throws Error when the SDL has a field that can't be decided (`readNamespace`)
 */
export function defineAgency<Fields>(
  name: string,
  folder: URL,
  order: { readonly [Field in keyof Omit<Fields, '__typename'>]?: string },
  identify: string | null = null,
): Agency {
  const sdl = readFileSync(new URL(`../../schema/${name}.graphql`, import.meta.url), 'utf8');
  const migrations = fileURLToPath(new URL('migrations', folder));
  return {
    name,
    sdl,
    namespace: readNamespace(parse(sdl)),
    migrations,
    order: order as Agency['order'],
    identify,
  };
}
