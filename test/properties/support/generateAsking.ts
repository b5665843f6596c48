import fc from 'fast-check';
import { practitioners } from '../../support/practitioners.ts';
import type { Tweak } from './agencyWorld.ts';
import type { Asked } from './askRaw.ts';
import { families, people } from './cast.ts';
import { tweaks } from './differ.ts';
import { type PolicyFacts, policyFacts } from './generateFacts.ts';
import { served } from './pools.ts';
import { type WriteOptions, writeOperation } from './writeOperation.ts';

/** Somebody asks several things of a world. */
export interface Asking {
  readonly user: string;
  readonly purpose: string | null;
  readonly facts: PolicyFacts;
  /** From the base world. */
  readonly tweaks: readonly Tweak[];
  readonly operations: readonly Asked[];
}

const usual = Object.keys(practitioners).filter((id) => id !== 'u-aud' && id !== 'u-dev');
const user = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...usual) },
  { weight: 1, arbitrary: fc.constantFrom('u-aud', 'u-dev') },
);

const purpose = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('SAFEGUARDING', 'SAFEGUARDING', 'CRISIS_RESPONSE') },
  { weight: 5, arbitrary: fc.constantFrom(...served) },
  { weight: 1, arbitrary: fc.constantFrom('AUDIT', 'STATISTICS', 'CRIME_PREVENTION', 'CURIOSITY', null) },
);

const ids = {
  a: fc.constantFrom(...people, 'maya', 'jordan', 'maya', 'jordan'),
  b: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...people) },
    { weight: 1, arbitrary: fc.constantFrom(...families, '', 'x'.repeat(300), 'm\u00e4ya', "'; --") },
  ),
  f: fc.constantFrom(...families, 'harrow-vale', 'harrow-vale', 'maya', 'no-such-family'),
};

const variables = fc.record({ ...ids, s: fc.boolean(), i: fc.boolean() });

/** @param documents how many different operations there are; few enough that plans are met again by other requesters */
export function asking(documents: number, options: WriteOptions = {}): fc.Arbitrary<Asking> {
  const texts = new Map<number, string>();
  const textOf = (seed: number) => {
    if (!texts.has(seed)) texts.set(seed, writeOperation(seed, options));
    return texts.get(seed)!;
  };
  const operation = fc.record({ seed: fc.nat(documents - 1), variables });
  const who = fc.tuple(user, purpose, fc.boolean());
  return who
    .map(([id, why, audits]) => [id, id === 'u-aud' && audits ? 'AUDIT' : why] as const)
    .chain(([id, why]) =>
      fc.record({
        user: fc.constant(id),
        purpose: fc.constant(why),
        facts: policyFacts(id),
        tweaks,
        operations: fc.array(operation, { minLength: 2, maxLength: 4 }).map((all) =>
          all.map(({ seed, variables: values }) => ({
            user: id,
            purpose: why,
            query: textOf(seed),
            variables: values,
          })),
        ),
      }),
    );
}
