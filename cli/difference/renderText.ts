import type { Agreement } from '../../policies/agreement/types.ts';
import type { DisclosureDifference, FieldsChanged } from '../../policies/difference/disclosureDifference.ts';
import type { Rule } from '../../policies/difference/foldChanges.ts';
import { either, phrase } from './phrase.ts';
import { classesInWords, effectInWords } from './words.ts';

/** A disclosure difference for a terminal. `agreements`: of both sides. */
export function renderText(difference: DisclosureDifference, agreements: readonly Agreement[]): string {
  if (difference.changes.length === 0) return 'Nobody would see more or less than before.';
  return difference.changes.map((change) => renderChange(change, agreements)).join('\n\n');
}

function renderChange(
  { fields, controllers, effects }: FieldsChanged,
  agreements: readonly Agreement[],
): string {
  const head = fields.map((field) => `${field.path}   ${classesInWords(field)}`);
  const holders = controllers.filter((name) => name !== '');
  const whose = holders.length > 0 ? [`  records of ${either(holders)}`] : [];
  if (effects.length === 0) return [...head, ...whose, '  Nobody would see more or less of it.'].join('\n');
  const told = effects.flatMap((one) => [
    `  ${effectInWords(one)}:`,
    ...one.rules.map((rule) => `    - ${sentence(rule, agreements)}`),
  ]);
  return [...head, ...whose, ...told].join('\n');
}

function sentence(rule: Rule, agreements: readonly Agreement[]): string {
  const { who, purpose, tie, about, consent, records } = phrase(rule, agreements);
  const parts = [
    who,
    purpose && `for ${purpose}`,
    tie,
    about && `about ${about.startsWith('at ') ? `anyone ${about}` : about}`,
    consent,
    records && `records ${records}`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')} (${either(rule.grounds)})`;
}
