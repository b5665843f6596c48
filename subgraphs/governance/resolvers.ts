import { Consent, ConsentPosition } from './resolve/consent.ts';
import { Family, FamilyMember } from './resolve/family.ts';
import { Mutation } from './resolve/mutation.ts';
import { Notice } from './resolve/notice.ts';
import { ChangePayload, ConsentPayload } from './resolve/payload.ts';
import { Person } from './resolve/person.ts';
import { Query } from './resolve/query.ts';
import { CalendarDate, DateTime } from './resolve/scalars.ts';
import { Alert, AwaitedStep, MyTask, Task } from './resolve/task.ts';
import { TracedOperation } from './resolve/tracedOperation.ts';
import {
  Crisis,
  DutyDisclosure,
  Finding,
  FindingStep,
  InterimDecision,
  Outcome,
  Override,
  Prohibition,
  RecordedFact,
  Relationship,
  RiskTierRecord,
} from './resolve/words.ts';

/** Whatever is not here is a column of its row. */
export const resolvers = {
  Query,
  Mutation,
  Person,
  ConsentPosition,
  Consent,
  Family,
  FamilyMember,
  Task,
  MyTask,
  Alert,
  AwaitedStep,
  TracedOperation,
  Outcome,
  Finding,
  FindingStep,
  Notice,
  ChangePayload,
  ConsentPayload,
  RiskTierRecord,
  Override,
  Relationship,
  Crisis,
  InterimDecision,
  RecordedFact,
  Prohibition,
  DutyDisclosure,
  DateTime,
  Date: CalendarDate,
};
