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

/** To the minute at least, and in a zone: a day is over a thousand minutes long. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function moment(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = MOMENT.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new Unusable('OPTION_INVALID', `--${option} takes a moment with its zone, as 2026-03-02T09:30:00Z.`);
}
