import { Family, FamilyMember } from './resolve/family.ts';
import { Mutation } from './resolve/mutation.ts';
import { ConsentPosition, Person } from './resolve/person.ts';
import { Query } from './resolve/query.ts';
import { CalendarDate, DateTime } from './resolve/scalars.ts';

/** Whatever is not here is a column of its row. */
export const resolvers = {
  Query,
  Mutation,
  Person,
  ConsentPosition,
  Family,
  FamilyMember,
  DateTime,
  Date: CalendarDate,
};
