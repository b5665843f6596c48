import { test } from 'vitest';
import { expectFound, type Sabotage } from './support/sabotage.ts';

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
    module: '../../../gateway/gate/verdict.ts',
    spoil: blindToControllers,
    property: 'noninterference',
    found: /expected '\{"status":200/,
  },
  {
    what: 'gate 2 no longer tells one controller from another',
    module: '../../../gateway/gate/verdict.ts',
    spoil: blindToControllers,
    property: 'enforcement',
    found: /deeply equal \[\]/,
  },
  {
    what: 'a sensitive service is named as a source to everybody',
    module: '../../../gateway/gate/decisions.ts',
    spoil: ({ createDecisions }) => ({
      createDecisions: (...given: unknown[]) => ({ ...createDecisions(...given), mayName: () => true }),
    }),
    property: 'enforcement',
    found: /is named at/,
  },
  {
    what: 'people who may not be known are told of where a record names them',
    module: '../../../gateway/gate/decisions.ts',
    spoil: ({ createDecisions }) => ({
      createDecisions: (...given: unknown[]) => ({ ...createDecisions(...given), isKnown: () => true }),
    }),
    property: 'noninterference',
    found: /expected '\{"status":200/,
  },
  {
    what: 'gate 1 leaves what is closed in the request',
    module: '../../../gateway/gate/fetchGates.ts',
    spoil: ({ compileFetchGates }) => ({
      compileFetchGates: (...given: unknown[]) => {
        const gates = compileFetchGates(...given);
        return { ...gates, trim: () => gates.trim([]) };
      },
    }),
    property: 'minimisation',
    found: /is withheld, and was asked for/,
  },
];

test.each(sabotages)('$property is seen to fail when $what', expectFound, 300_000);
