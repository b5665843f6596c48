import type { Declared, DeclaredDirective } from '../readDeclared.ts';
import type { Rule } from '../types.ts';

/** What the checks know the meaning of. Under another name, or another directive, something could get past them. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'key',
    'shareable',
    'external',
    'requires',
    'provides',
    'override',
    'inaccessible',
    'interfaceObject',
    'tag',
  ],
  ...['link', 'composeDirective', 'classified', 'dataSubject', 'releasedBy'],
  ...['deprecated', 'specifiedBy', 'oneOf'],
]);
const LINKS = [
  /^https:\/\/specs\.apollo\.dev\/federation\/v2\.\d+$/,
  /^https:\/\/specs\.kinview\.dev\/classification\/v1\.0$/,
];

export const unknownDirective: Rule = {
  code: 'UNKNOWN_DIRECTIVE',
  remedy: `Link federation v2 and the classification under their own names, and use only ${[...KNOWN]
    .filter((one) => one !== 'override')
    .map((one) => `@${one}`)
    .join(' ')}.`,
  *check({ own, name }) {
    for (const [coordinate, used] of usedIn(own, name)) {
      if (!KNOWN.has(used.name)) yield { coordinate, message: `${coordinate} carries @${used.name}.` };
    }
    for (const link of own.schemaDirectives.filter((one) => one.name === 'link')) {
      const url = String(link.args.url);
      const imports = Array.isArray(link.args.import) ? link.args.import : [];
      const renames = link.args.as !== undefined || imports.some((one) => typeof one !== 'string');
      if (!LINKS.some((known) => known.test(url)))
        yield { coordinate: name, message: `${name} links ${url}.` };
      if (renames) yield { coordinate: name, message: `${name} gives directives of ${url} other names.` };
    }
  },
};

function* usedIn(own: Declared, name: string): Generator<[string, DeclaredDirective]> {
  for (const used of own.schemaDirectives) yield [name, used];
  for (const type of own.types.values()) {
    for (const used of type.directives) yield [type.name, used];
    for (const field of type.fields) for (const used of field.directives) yield [field.coordinate, used];
  }
}
