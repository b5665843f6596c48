import type { Client } from '../../database/openPool.ts';
import { checkVersion } from '../mutations/checkVersion.ts';
import { refuse } from '../mutations/refusals.ts';
import { runMutation } from '../mutations/runMutation.ts';
import type { Actor, MutationServices, RecordChange, Recorded } from '../mutations/types.ts';
import { seesAll, seesPart } from './checkGiver.ts';
import { consentChange } from './consentChange.ts';
import { locateConsent } from './locateConsent.ts';
import { type CurrentConsent, readCurrent } from './readCurrent.ts';
import { type SavedConsent, saveNext } from './saveVersion.ts';
import { settle } from './settle.ts';

/** A change of a consent that exists. */
export interface ConsentStep {
  readonly operation: string;
  readonly input: {
    readonly idempotencyKey: string;
    readonly consent: string;
    /** The version that the sender saw. */
    readonly expectedVersion: number | null;
  };
  /** What the ledger calls it, where that depends on what became of the consent. */
  readonly code: string | ((saved: SavedConsent) => string);
  /** Holds whatever the version is: for what must not wait, as a withdrawal. */
  readonly anyVersion?: boolean;
  /** Takes back, or objects: who sees a part of it may do that to all of it. */
  readonly inPart?: boolean;
  /** Checks the step and says which columns differ in the next version. */
  columns(client: Client, current: CurrentConsent): Promise<Readonly<Record<string, unknown>>>;
  /** What else changes with it. */
  besides?(client: Client, current: CurrentConsent): Promise<readonly RecordChange[]>;
}

/**
 * The next version of a consent, made by one step of its life. What the requester may not see of it they can neither
 * change nor learn of.
 * @throws Refusal; nothing was changed.
 */
export function changeConsent(
  services: MutationServices,
  actor: Actor,
  step: ConsentStep,
): Promise<Recorded> {
  const { operation, input } = step;
  return runMutation(services, actor, {
    operation,
    idempotencyKey: input.idempotencyKey,
    input,
    dataClass: 'CONSENT_POSITION',
    locate: (client) => locateConsent(client, input.consent),
    async change(client) {
      const current = await readCurrent(client, input.consent);
      const sees = step.inPart ? seesPart : seesAll;
      if (!sees(services.agreement, actor.requester, current)) refuse('NOT_FOUND_OR_NOT_PERMITTED');
      if (!(step.anyVersion && input.expectedVersion === null))
        checkVersion(current.version, input.expectedVersion);
      const columns = await step.columns(client, current);
      const besides = (await step.besides?.(client, current)) ?? [];
      const saved = await saveNext(client, services.agreement, actor, current, columns);
      await settle(client, services, actor, operation, saved);
      const code = typeof step.code === 'string' ? step.code : step.code(saved);
      const { recorded, changes } = consentChange(saved, code);
      return { recorded, changes: [changes[0], ...besides] };
    },
  });
}
