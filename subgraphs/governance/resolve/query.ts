import type { GovernanceContext } from '../context.ts';
import { readAlerts } from '../read/alerts.ts';
import { readMyFamilies } from '../read/families.ts';
import { readMyNotices } from '../read/notices.ts';
import { readProhibitions } from '../read/prohibitions.ts';
import { readMyTasks } from '../read/tasks.ts';
import { complianceReport } from './complianceReport.ts';
import { disclosures } from './disclosures.ts';
import { explain } from './explain.ts';
import { findPerson } from './findPerson.ts';
import { lastAccesses } from './lastAccesses.ts';
import { findings, reviewSample, subjectAccess } from './oversight.ts';
import { readPerson, type Stub } from './person.ts';
import { recordsAt } from './recordsAt.ts';
import { tracedOperation } from './tracedOperation.ts';
import { whoCanSee } from './whoCanSee.ts';

export const Query = {
  person: (_root: unknown, { id }: Stub, context: GovernanceContext) => readPerson(id, context),
  family: async (_root: unknown, { id }: Stub, { load }: GovernanceContext) =>
    (await load.families.load(id))[0] ?? null,
  myFamilies: (_root: unknown, _args: unknown, { asking }: GovernanceContext) => readMyFamilies(asking),
  myTasks: (_root: unknown, _args: unknown, { asking }: GovernanceContext) => readMyTasks(asking),
  alerts: (_root: unknown, { acknowledged }: { acknowledged: boolean }, { asking }: GovernanceContext) =>
    readAlerts(asking, acknowledged),
  prohibitions: (_root: unknown, { ended }: { ended: boolean }, { asking }: GovernanceContext) =>
    readProhibitions(asking, ended),
  myNotices: (_root: unknown, _args: unknown, context: GovernanceContext) => readMyNotices(context),
  disclosures,
  tracedOperation,
  lastAccesses,
  complianceReport,
  reviewSample,
  findings,
  subjectAccess,
  explain,
  findPerson,
  recordsAt,
  whoCanSee,
};
