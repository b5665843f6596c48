import { Unusable } from './unusable.ts';
import type { Material } from './verifyLedger.ts';

/** What whoever verifies knows besides, as it is typed. */
export interface GivenText {
  readonly made?: string | undefined;
  readonly begins?: string | undefined;
  readonly ends?: string | undefined;
  /** Seconds. */
  readonly window?: string | undefined;
  /** Years. */
  readonly kept?: string | undefined;
}

/** @throws Unusable OPTION_INVALID: what was meant to narrow the check must not be taken for nothing. */
export function readGiven(
  given: GivenText,
): Pick<Material, 'made' | 'begins' | 'ends' | 'windowMs' | 'keptYears'> {
  const seconds = number('window', given.window);
  return {
    made: moment('made', given.made),
    begins: number('begins', given.begins),
    ends: number('ends', given.ends),
    windowMs: seconds === undefined ? undefined : seconds * 1_000,
    keptYears: number('kept', given.kept),
  };
}

function number(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Unusable('OPTION_INVALID', `--${option} takes a whole number.`);
}

function moment(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return at;
  throw new Unusable('OPTION_INVALID', `--${option} takes a moment, as 2026-03-02T09:30:00Z.`);
}
