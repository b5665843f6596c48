import { addFamilyMember } from '../../../../records/families/addFamilyMember.ts';
import { changeFamilyMember } from '../../../../records/families/changeFamilyMember.ts';
import { registerFamily } from '../../../../records/families/registerFamily.ts';
import { registerPerson } from '../../../../records/families/registerPerson.ts';
import { removeFamilyMember } from '../../../../records/families/removeFamilyMember.ts';
import type { LeavingMember, NewFamily, NewMember, NewPerson } from '../../../../records/families/types.ts';
import { changing } from './changing.ts';

export const familyMutations = {
  registerFamily: changing(registerFamily, (input: NewFamily) => input),
  registerPerson: changing(registerPerson, (input: NewPerson) => input),
  addFamilyMember: changing(addFamilyMember, (input: NewMember) => input),
  changeFamilyMember: changing(changeFamilyMember, (input: NewMember) => input),
  removeFamilyMember: changing(removeFamilyMember, (input: LeavingMember) => input),
};
