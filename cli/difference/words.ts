import type { ChangedField } from '../../policies/difference/disclosureDifference.ts';
import type { EffectRules } from '../../policies/difference/foldChanges.ts';

const EFFECTS: Readonly<Record<EffectRules['effect'], string>> = {
  GAINED: 'Would newly see it',
  GAINED_MORE: 'Would see more of its records',
  LOST: 'Would no longer see it',
  LOST_PART: 'Would see fewer of its records',
};
const EXCEPTIONS: Readonly<Record<string, string>> = {
  SHIELDED: 'the address is shielded',
  OVERRIDE: 'an override that names them is in force',
  COURT_ORDER: 'a court order names them',
  DETRIMENT: 'the holder found that disclosing is more detrimental',
};

/** `Would newly see it`, and where, when it is not the ordinary case. */
export function effectInWords({ effect, exceptions }: EffectRules): string {
  const unusual = exceptions.filter((name) => name !== 'NONE').map((name) => EXCEPTIONS[name] ?? name);
  if (unusual.length === 0) return EFFECTS[effect];
  if (unusual.length === Object.keys(EXCEPTIONS).length)
    return `${EFFECTS[effect]}, whatever else is in force`;
  const where = unusual.join(', or ');
  return `${EFFECTS[effect]}${exceptions.includes('NONE') ? `, also where ${where}` : `, where ${where}`}`;
}

/** `MEDICATION → RISK_ALERT`; `new: KEY_CONTACT`; `taken away (was KEY_CONTACT)`; `KEY_CONTACT` where the rules change. */
export function classesInWords({ before, after }: ChangedField): string {
  const [was, is] = [before, after].map((classes) => classes?.join(' and ') ?? null);
  if (was === null) return `new: ${is}`;
  if (is === null) return `taken away (was ${was})`;
  return was === is ? `${is}` : `${was} → ${is}`;
}
