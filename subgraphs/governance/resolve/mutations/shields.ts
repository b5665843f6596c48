import { familiesWithin } from '../../../../records/shields/familiesWithin.ts';
import { recordLivesElsewhere } from '../../../../records/shields/recordLivesElsewhere.ts';
import { readExposed, readShielded } from '../../../../records/shields/settleShields.ts';
import { shieldAddress } from '../../../../records/shields/shieldAddress.ts';
import type { GovernanceContext } from '../../context.ts';
import type { RecordLivesElsewhereInput, ShieldAddressInput } from '../../generated/types.ts';
import { changing } from './changing.ts';
import { moment } from './moment.ts';

const shield = changing(shieldAddress, ({ household, until, except, ...input }: ShieldAddressInput) => ({
  ...input,
  household: household === true,
  except: except ?? [],
  until: moment(until),
}));

/** Beside the record, whose address is shielded now and whom that leaves exposed: of the families that the requester works with, and of no other. */
const shieldAndTell = async (
  root: unknown,
  args: { input: ShieldAddressInput },
  context: GovernanceContext,
) => {
  const answer = await shield(root, args, context);
  if ('problem' in answer) return answer;
  const { pool, requester } = context.asking;
  const [exposed, shielded] = [new Set<string>(), new Set<string>()];
  for (const family of await familiesWithin(pool, requester, args.input.subject)) {
    for (const person of await readExposed(pool, family)) exposed.add(person);
    for (const person of await readShielded(pool, family)) shielded.add(person);
  }
  const stubs = (people: ReadonlySet<string>) => [...people].map((id) => ({ id }));
  return { ...answer, shielded: stubs(shielded), unshielded: stubs(exposed) };
};

export const shieldMutations = {
  shieldAddress: shieldAndTell,
  recordLivesElsewhere: changing(recordLivesElsewhere, (input: RecordLivesElsewhereInput) => input),
};
