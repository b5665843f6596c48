import { test } from 'vitest';
import { expectFound, type Sabotage } from './support/sabotage.ts';

const sabotages: readonly Sabotage[] = [
  {
    what: 'an agency ignores the row condition',
    module: '../../../subgraphs/kit/rowConditions.ts',
    spoil: () => ({
      rowConditions: () => () => ['LA-A', 'LA-B', 'SCHOOL', 'NHS-COMM', 'NHS-ACUTE', 'NHS-MH', 'POLICE-X'],
    }),
    property: 'minimisation',
    found: /was sent|was fetched/,
  },
  {
    what: 'inputs travel unseen by their gate',
    module: '../../../gateway/gate/gateInputs.ts',
    spoil: () => ({
      createGateInputs: () => (_fetch: unknown, entity: { representation: object }) => entity.representation,
    }),
    property: 'inputs',
    found: /travelled|is recorded for/,
  },
  {
    what: 'the record leaves out a field',
    module: '../../../gateway/respond/listEntries.ts',
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
    module: '../../../gateway/answer/writeRecord.ts',
    spoil: ({ writeRecord }) => ({
      writeRecord: (given: object) => ({ ...writeRecord(given), purpose: 'EARLY_HELP' }),
    }),
    property: 'evidence',
    found: /, again /,
  },
];

test.each(sabotages)('$property is seen to fail when $what', expectFound, 300_000);
