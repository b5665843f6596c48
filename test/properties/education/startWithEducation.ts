import { randomBytes } from 'node:crypto';
import type { AgreementData } from '../../../policies/agreement/data.ts';
import { harrowVale2026 } from '../../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../../policies/agreement/readAgreement.ts';
import { compose } from '../../../schema/compose.ts';
import { readSubgraphs } from '../../../schema/readSubgraphs.ts';
import { startAnotherGateway } from '../support/anotherGateway.ts';
import { createAskRaw } from '../support/askRaw.ts';
import { type Ground, startGround } from '../support/ground.ts';
import { educationSdl } from './educationSdl.ts';
import { type Education, startEducation } from './startEducation.ts';

const served = [
  'COORDINATION',
  'PLANNING',
  'EARLY_HELP',
  'SAFEGUARDING',
  'CRISIS_RESPONSE',
  'CLINICAL_CARE',
] as const;
const everybodyElse = harrowVale2026.organisations
  .map(({ organisation }) => organisation)
  .filter((id) => id !== 'SCHOOL');
const all = { from: ['*'], to: ['*'], classes: ['*'], purposes: served };

/** The school holds what education publishes, and gets less from others than they from each other. */
export const withEducation: AgreementData = {
  ...harrowVale2026,
  version: '2026-education',
  sources: [...harrowVale2026.sources, { source: 'education', controllers: ['SCHOOL'], byClass: {} }],
  protocols: [
    { ...all, to: everybodyElse },
    { ...all, from: ['SCHOOL'], to: ['SCHOOL'] },
    { ...all, from: ['LA-A', 'POLICE-X'], to: ['SCHOOL'] },
    { ...all, from: ['LA-B'], to: ['SCHOOL'], purposes: ['SAFEGUARDING'] },
    {
      ...all,
      from: ['NHS-COMM', 'NHS-ACUTE'],
      to: ['SCHOOL'],
      classes: ['APPOINTMENT_SCHEDULE', 'SUPPORT_INSTRUCTION'],
    },
    {
      ...all,
      from: ['NHS-COMM', 'NHS-ACUTE', 'NHS-MH'],
      to: ['SCHOOL'],
      classes: ['SUPPORT_INSTRUCTION', 'ASSESSMENT_SUMMARY'],
      purposes: ['CRISIS_RESPONSE', 'CLINICAL_CARE'],
    },
  ],
};

/** Whether the agreement's document lets a class go from one organisation to another, as a reader would look it up. */
export function lets(from: string, to: string, purpose: string, dataClass: string): boolean {
  const has = (names: readonly string[], name: string) => names.includes('*') || names.includes(name);
  return withEducation.protocols.some(
    (one) =>
      has(one.from, from) && has(one.to, to) && has(one.classes, dataClass) && has(one.purposes, purpose),
  );
}

export type EducationGround = Ground & { readonly education: Education };

/** A ground with a fourth agency behind its gateway, which is the real one on another supergraph. */
export async function startWithEducation(): Promise<EducationGround> {
  const ground = await startGround({ agreement: readAgreement(withEducation) });
  const education = await startEducation();
  const composed = compose([...readSubgraphs(), { name: 'education', sdl: educationSdl }]);
  if (!composed.ok) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const gateway = await startAnotherGateway(ground.stack, {
    agreement: ground.stack.agreement,
    supergraphSdl: composed.supergraph,
    more: { education: { url: education.url, key: randomBytes(32) } },
  });
  const client = createAskRaw(ground.stack.issuer, gateway.url);
  return {
    ...ground,
    education,
    ask: client.ask,
    close: async () => {
      await client.close();
      await gateway.close();
      await education.close();
      await ground.close();
    },
  };
}
