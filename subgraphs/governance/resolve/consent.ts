import { findDisputed } from '../../../policies/consent/findDisputed.ts';
import { readWords } from '../../../records/words/readWords.ts';
import { nameServices } from '../consent/nameServices.ts';
import { dated, type PresentedConsent, presentConsent } from '../consent/presentConsent.ts';
import { type Part, partOf } from '../consent/splitClinical.ts';
import type { GovernanceContext } from '../context.ts';
import type { ConsentRow } from '../read/consents.ts';
import type { Stub } from './person.ts';

/** The parent is the person. */
export const ConsentPosition = {
  consents: ({ id }: Stub, _args: unknown, context: GovernanceContext) =>
    readConsents(id, 'GENERAL', context),
  clinicalConsents: ({ id }: Stub, _args: unknown, context: GovernanceContext) =>
    context.asking.rowsOf('CONSENT_POSITION').clinicalScopes ? readConsents(id, 'CLINICAL', context) : null,
};

export const Consent = {
  /** Who assessed a young person may tell which service they see. */
  capacityAssessedBy: (
    { capacityAssessedBy: by }: PresentedConsent,
    _args: unknown,
    context: GovernanceContext,
  ) => {
    const { requester, rowsOf } = context.asking;
    const { sensitiveServices, clinicalScopes } = rowsOf('CONSENT_POSITION');
    return by === requester.id || sensitiveServices || clinicalScopes ? by : null;
  },
  summary: (consent: PresentedConsent) =>
    sentences(consent).flatMap(({ reader, text }) => (reader === 'FAMILY' ? text : [])),
  summaryForGiver: (consent: PresentedConsent) =>
    consent.hidesService ? null : sentences(consent).map(({ text }) => text),
  rationale: async ({ rationale }: PresentedConsent, _args: unknown, context: GovernanceContext) => {
    if (rationale === null) return null;
    const { pool, requester } = context.asking;
    return (await readWords(pool, context.changes, requester, [rationale])).get(rationale) ?? null;
  },
  history: async ({ id, part }: PresentedConsent, _args: unknown, context: GovernanceContext) =>
    present(await context.load.consentHistory.load(id), part, context),
};

const sentences = ({ summary, part }: PresentedConsent) =>
  summary.filter((sentence) => sentence.part === part);

const readConsents = async (person: string, part: Part, context: GovernanceContext) =>
  present(await context.load.consents.load(person), part, context);

/** Whether somebody disagrees is told from the same part: nobody learns of a dispute about what they may not see. */
const present = (rows: readonly ConsentRow[], part: Part, { asking }: GovernanceContext) => {
  const { agreement, now } = asking;
  const shown = rows.flatMap((row) => partOf(agreement, row, part) ?? []);
  const consents = shown.filter(({ supersededAt }) => supersededAt === null).map(dated);
  const disputed =
    consents.length > 0 ? findDisputed(agreement, { kind: consents[0]!.stage, consents }, now) : none;
  const services = nameServices(asking);
  return shown.map((row) => presentConsent(row, part, { now, disputed, services }));
};

const none: ReadonlySet<string> = new Set();
