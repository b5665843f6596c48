import { controllersOf } from '../../policies/agreement/controllersOf.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { Need } from '../../records/publications/types.ts';
import type { Lowering } from '../../schema/publication/findLowered.ts';

/**
 * Who has to approve that fields get a laxer class: for each category that they leave, its steward, and whoever
 * answers for the data: a lead of an organisation whose records they are.
 */
export function needsOf(agreement: Agreement, subgraph: string, lowered: readonly Lowering[]): Need[] {
  const byCategory = new Map<string, Lowering[]>();
  for (const one of lowered) {
    for (const dataClass of one.before) {
      const category = agreement.classes.get(dataClass)?.category ?? 'UNKNOWN';
      byCategory.set(category, [...(byCategory.get(category) ?? []), one]);
    }
  }
  const { stewards, dataOwners } = agreement.data.publication;
  return [...byCategory].flatMap(([category, fields]): Need[] => {
    const controllers = fields.flatMap(({ before }) =>
      before.flatMap((dataClass) => controllersOf(agreement, subgraph, dataClass)),
    );
    const changes = fields.map(({ coordinate, before, after }) => ({
      coordinate,
      before: before.join(', '),
      after: after.join(', '),
    }));
    const shared = { category, fields: fields.map(({ coordinate }) => coordinate), changes };
    return [
      {
        ...shared,
        need: `CATEGORY_STEWARD ${category}`,
        capacity: 'CATEGORY_STEWARD',
        // A class that the agreement no longer knows has no steward any more: any data owner stands in.
        functions: stewards.find((one) => one.category === category)?.functions ?? dataOwners,
        organisations: null,
      },
      {
        ...shared,
        need: `DATA_OWNER ${category}`,
        capacity: 'DATA_OWNER',
        functions: dataOwners,
        // The partnership's own records have no controller: any of its leads answers for them.
        organisations: controllers.length > 0 ? [...new Set(controllers)] : null,
      },
    ];
  });
}
