import type { AssertionError } from 'node:assert';
import { expect, test, vi } from 'vitest';

/** Each property is seen to fail on a stack from which one gate, or one line of the record, was taken out. */
interface Sabotage {
  readonly what: string;
  readonly module: string;
  // biome-ignore lint/suspicious/noExplicitAny: exports of any module.
  readonly spoil: (whole: any) => Record<string, unknown>;
  readonly property: 'noninterference' | 'minimisation' | 'enforcement' | 'evidence' | 'inputs';
  readonly found: RegExp;
}

const blindToControllers: Sabotage['spoil'] = ({ verdictFrom }) => ({
  verdictFrom: (about: object, decisions: readonly { controller: string | null }[]) => {
    const verdict = verdictFrom(about, decisions);
    const everyone = decisions.flatMap(({ controller }) => controller ?? []);
    return verdict.isOpen ? { ...verdict, open: everyone, mask: `+${everyone}` } : verdict;
  },
});

const sabotages: readonly Sabotage[] = [
  {
    what: 'the gates no longer tell one controller from another',
    module: '../../gateway/gate/verdict.ts',
    spoil: blindToControllers,
    property: 'noninterference',
    found: /expected '\{"status":200/,
  },
  {
    what: 'gate 2 no longer tells one controller from another',
    module: '../../gateway/gate/verdict.ts',
    spoil: blindToControllers,
    property: 'enforcement',
    found: /deeply equal \[\]/,
  },
  {
    what: 'a sensitive service is named as a source to everybody',
    module: '../../gateway/gate/decisions.ts',
    spoil: ({ createDecisions }) => ({
      createDecisions: (...given: unknown[]) => ({ ...createDecisions(...given), mayName: () => true }),
    }),
    property: 'enforcement',
    found: /is named at/,
  },
  {
    what: 'people who may not be known are told of where a record names them',
    module: '../../gateway/gate/decisions.ts',
    spoil: ({ createDecisions }) => ({
      createDecisions: (...given: unknown[]) => ({ ...createDecisions(...given), isKnown: () => true }),
    }),
    property: 'noninterference',
    found: /expected '\{"status":200/,
  },
  {
    what: 'gate 1 leaves what is closed in the request',
    module: '../../gateway/gate/fetchGates.ts',
    spoil: ({ compileFetchGates }) => ({
      compileFetchGates: (...given: unknown[]) => {
        const gates = compileFetchGates(...given);
        return { ...gates, trim: () => gates.trim([]) };
      },
    }),
    property: 'minimisation',
    found: /is withheld, and was asked for/,
  },
  {
    what: 'an agency ignores the row condition',
    module: '../../subgraphs/kit/rowConditions.ts',
    spoil: () => ({
      rowConditions: () => () => ['LA-A', 'LA-B', 'SCHOOL', 'NHS-COMM', 'NHS-ACUTE', 'NHS-MH', 'POLICE-X'],
    }),
    property: 'minimisation',
    found: /was sent|was fetched/,
  },
  {
    what: 'inputs travel unseen by their gate',
    module: '../../gateway/gate/gateInputs.ts',
    spoil: () => ({
      createGateInputs: () => (_fetch: unknown, entity: { representation: object }) => entity.representation,
    }),
    property: 'inputs',
    found: /travelled|is recorded for/,
  },
  {
    what: 'the record leaves out a field',
    module: '../../gateway/respond/listEntries.ts',
    spoil: ({ listEntries }) => ({
      listEntries: (...given: unknown[]) =>
        new Map(
          [...listEntries(...given)].map(([subject, entries]: [string, { fields: string[] }[]]) => [
            subject,
            entries.map((entry) => ({ ...entry, fields: entry.fields.slice(1) })),
          ]),
        ),
    }),
    property: 'evidence',
    found: /field/,
  },
  {
    what: 'the record names another purpose than was decided on',
    module: '../../gateway/answer/writeRecord.ts',
    spoil: ({ writeRecord }) => ({
      writeRecord: (given: object) => ({ ...writeRecord(given), purpose: 'EARLY_HELP' }),
    }),
    property: 'evidence',
    found: /, again /,
  },
];

test.each(sabotages)(
  '$property is seen to fail when $what',
  async ({ module, spoil, property, found }) => {
    vi.resetModules();
    vi.doMock(module, async (whole) => {
      const parts = await whole<Record<string, unknown>>();
      return { ...parts, ...spoil(parts) };
    });
    const runs = { worlds: 150, operations: 40, seed: 1, endOnFailure: true };
    try {
      const failed = await run(property, runs).then(
        () => null,
        (error: Error) => error.cause as AssertionError,
      );
      expect(`${failed?.message} ${JSON.stringify(failed?.actual)}`).toMatch(found);
    } finally {
      vi.doUnmock(module);
    }
  },
  300_000,
);

async function run(property: Sabotage['property'], runs: object): Promise<void> {
  const invariant = (await import(`./invariants/${property}.ts`))[property];
  const ground =
    property === 'inputs'
      ? await (await import('./education/startWithEducation.ts')).startWithEducation()
      : await (await import('./support/ground.ts')).startGround({ proxies: property === 'minimisation' });
  try {
    await invariant(ground, runs);
  } finally {
    await ground.close();
  }
}
