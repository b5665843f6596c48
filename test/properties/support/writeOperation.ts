import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isLeafType,
  parse,
  validate,
} from 'graphql';
import { createRandom, type Random } from '../../../demo/households/generate/random.ts';
import { apiSchema, isRecord } from './sampleRecord.ts';

export interface WriteOptions {
  /** Every person, family and record tells its id under the alias `tag`. */
  readonly tagged?: boolean;
}

const limits = { depth: 15, aliases: 95 };

/** A valid operation over the public schema: the same text for the same seed, ready for `variablesFor`. */
export function writeOperation(seed: number, options: WriteOptions = {}): string {
  for (let attempt = 0; ; attempt += 1) {
    const text = write(createRandom(seed * 1_000 + attempt), options);
    const isSmall = (text.match(/\w+:(?= *\w+ *[^:$])/g) ?? []).length <= limits.aliases;
    if (isSmall && validate(apiSchema, parse(text)).length === 0) return text;
    if (attempt > 200) throw new Error(`no valid operation for the seed ${seed}`);
  }
}

function write(random: Random, options: WriteOptions): string {
  const writer = new Writer(random, options);
  const roots = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, (_, index) => writer.root(`r${index}`));
  const body = `{ ${roots.join(' ')}${random.chance(0.1) ? ' __typename' : ''} }`;
  const text = [body, ...writer.fragments].join('\n');
  const declared = Object.entries(variableTypes)
    .filter(([name]) => new RegExp(`\\$${name}\\b`).test(text))
    .map(([name, type]) => `$${name}: ${type}`);
  const name = random.chance(0.5) ? ' Ask' : '';
  return `query${name}${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${text}`;
}

const variableTypes = { a: 'ID!', b: 'ID!', f: 'ID!', s: 'Boolean!', i: 'Boolean!' } as const;

class Writer {
  readonly fragments: string[] = [];
  readonly #fragmentsOn = new Map<string, string[]>();
  readonly #random: Random;
  readonly #options: WriteOptions;
  #aliases = 0;

  constructor(random: Random, options: WriteOptions) {
    this.#random = random;
    this.#options = options;
  }

  root(key: string): string {
    const person = apiSchema.getType('Person') as GraphQLObjectType;
    const family = apiSchema.getType('Family') as GraphQLObjectType;
    switch (this.#random.pick(['person', 'person', 'person', 'family', 'family', 'myFamilies'] as const)) {
      case 'person': {
        const id = this.#random.pick(['$a', '$a', '$a', '$b', '$b', '"maya "']);
        return `${key}: person(id: ${id}) ${this.#selection(person, 2)}`;
      }
      case 'family':
        return `${key}: family(id: $f) ${this.#selection(family, 2)}`;
      case 'myFamilies':
        return `${key}: myFamilies ${this.#selection(family, 2)}`;
    }
  }

  /** @param people how many people deep it may go on */
  #selection(type: GraphQLCompositeType, people: number): string {
    const parts = this.#fields(type, people);
    parts.push(...this.#tags(type));
    const random = this.#random;
    if (random.chance(0.12)) parts.push(this.#wrapped(type, people));
    if (isRecord(type.name) && random.chance(0.1))
      parts.push('... on SharedRecord { asOf provenance source { sector } }');
    const spreads = this.#fragmentsOn.get(type.name);
    if (spreads && random.chance(0.3)) parts.push(`...${random.pick(spreads)}`);
    return `{ ${parts.join(' ')} }`;
  }

  #fields(type: GraphQLCompositeType, people: number): string[] {
    const random = this.#random;
    const [leaves, composites] = split(type, people);
    const chosen = [
      ...some(leaves, random.between(isRecord(type.name) ? 1 : 0, 4), random),
      ...new Set(some(composites, random.between(1, 4), random)),
    ];
    if (chosen.length === 0) return ['__typename'];
    return chosen.flatMap((field) => {
      const once = this.#field(field, people);
      return random.chance(0.08) ? [once, this.#field(field, people)] : [once];
    });
  }

  #field(field: GraphQLField<unknown, unknown>, people: number): string {
    const named = getNamedType(field.type);
    const below = isCompositeType(named)
      ? ` ${this.#selection(named, named.name === 'Person' ? people - 1 : people)}`
      : '';
    return `${this.#alias()}${field.name}${this.#condition()}${below}`;
  }

  /** Most aliases are new; some take the name of another field, as somebody would who tries to deceive the gates. */
  #alias(): string {
    const random = this.#random;
    if (random.chance(0.03))
      return `${random.pick(['id', 'name', 'source', 'people', 'person', 'socialCare'])}: `;
    if (!random.chance(0.12)) return '';
    this.#aliases += 1;
    return `k${this.#aliases}: `;
  }

  #condition(): string {
    if (!this.#random.chance(0.07)) return '';
    const name = this.#random.pick(['skip', 'include']);
    return ` @${name}(if: ${this.#random.pick(['$s', '$i', name === 'skip' ? 'false' : 'true'])})`;
  }

  #wrapped(type: GraphQLCompositeType, people: number): string {
    const parts = `{ ${[...this.#fields(type, people), ...this.#tags(type)].join(' ')} }`;
    if (this.#random.chance(0.5)) {
      return `...${this.#random.chance(0.5) ? ` on ${type.name}` : ''}${this.#condition()} ${parts}`;
    }
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${parts}`);
    this.#fragmentsOn.set(type.name, [...(this.#fragmentsOn.get(type.name) ?? []), name]);
    return `...${name}${this.#condition()}`;
  }

  #tags(type: GraphQLCompositeType): string[] {
    if (!this.#options.tagged) return [];
    if (type.name === 'FamilyMember') return ['tag: person { tag: id }'];
    return type.name === 'Person' || type.name === 'Family' || isRecord(type.name) ? ['tag: id'] : [];
  }
}

type Fields = GraphQLField<unknown, unknown>[];

/** Leaves, and what has fields of its own; nobody beyond the last person. */
function split(type: GraphQLCompositeType, people: number): [Fields, Fields] {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const composites = fields.filter((field) => isCompositeType(getNamedType(field.type)));
  const near = composites.filter((field) => people > 0 || !leadsToPeople(field));
  const often = near.filter(({ type }) => isAskedOften(getNamedType(type)));
  return [leaves, [...near, ...often, ...often]];
}

/** What the agencies hold about a person, and of that what names other people. */
function isAskedOften(type: GraphQLNamedType): boolean {
  return type.name.endsWith('Namespace') || ('getFields' in type && 'people' in type.getFields());
}

function leadsToPeople(field: GraphQLField<unknown, unknown>): boolean {
  return ['Person', 'Family', 'FamilyMember'].includes(getNamedType(field.type).name);
}

function some<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const left = [...items];
  return Array.from(
    { length: Math.min(count, left.length) },
    () => left.splice(random.between(0, left.length - 1), 1)[0]!,
  );
}
