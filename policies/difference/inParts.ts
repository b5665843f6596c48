import { AgreementError } from '../agreement/AgreementError.ts';
import type { EffectRules, Rule } from './foldChanges.ts';
import { type Space, valuesOn } from './space.ts';

/** Masks have 31 bits, and what is told apart by two axes at once has 53 (`explore.ts`). */
const MOST: Readonly<Record<string, number>> = { organisation: 30, controller: 16 };
const mostOfOthers = 26;

/**
 * Works a large space out in parts, some organisations and some controllers at a time, and says what holds of all of them:
 * as exact as in one, for every input is in one part.
 * @throws AgreementError AGREEMENT_TOO_LARGE where another axis has more values than can be told apart
 */
export function inParts(space: Space, work: (part: Space) => readonly EffectRules[]): readonly EffectRules[] {
  const large = space.axes.find(({ name, values }) => values.length > mostOfOthers && !(name in MOST));
  if (large) throw new AgreementError('AGREEMENT_TOO_LARGE', large.name, `more than ${mostOfOthers} of them`);
  const parts = Object.keys(MOST).reduce((spaces, name) => spaces.flatMap((one) => cut(one, name)), [
    space,
  ] as readonly Space[]);
  if (parts.length === 1) return work(space);
  const groups = new Map<
    string,
    { effect: EffectRules['effect']; exceptions: readonly string[]; rules: Rule[] }
  >();
  for (const part of parts) {
    for (const { effect, exceptions, rules } of work(part)) {
      const key = `${effect} ${exceptions.join()}`;
      const group = groups.get(key) ?? { effect, exceptions, rules: [] };
      group.rules.push(...rules.map((rule) => named(rule, part)));
      groups.set(key, group);
    }
  }
  return [...groups.values()].map((group) => ({ ...group, rules: joined(group.rules, space) }));
}

function cut(space: Space, name: string): Space[] {
  const values = valuesOn(space, name);
  const most = MOST[name]!;
  return Array.from({ length: Math.max(1, Math.ceil(values.length / most)) }, (_, index) => ({
    ...space,
    axes: space.axes.map((axis) =>
      axis.name === name ? { name, values: values.slice(index * most, (index + 1) * most) } : axis,
    ),
  }));
}

/** What is any in a part is these in the whole. */
function named(rule: Rule, part: Space): Rule {
  const these = Object.fromEntries(Object.keys(MOST).map((name) => [name, valuesOn(part, name)]));
  return { ...rule, when: { ...these, ...rule.when } };
}

/** Rules that differ in one of the cut axes only are one rule; what names all of an axis names none. */
function joined(rules: readonly Rule[], space: Space): Rule[] {
  let current: readonly Rule[] = rules;
  for (const name of Object.keys(MOST)) {
    const alike = new Map<string, Rule>();
    for (const rule of current) {
      const { [name]: values = [], ...rest } = rule.when;
      const key = JSON.stringify([Object.entries(rest).sort(), rule.grounds]);
      const known = alike.get(key)?.when[name] ?? [];
      alike.set(key, { ...rule, when: { ...rest, [name]: [...new Set([...known, ...values])] } });
    }
    current = [...alike.values()];
  }
  return current.map((rule) => ({ ...rule, when: withoutAll(rule.when, space) }));
}

function withoutAll(when: Rule['when'], space: Space): Rule['when'] {
  const isAll = ([name, values]: readonly [string, readonly string[]]) =>
    name in MOST && values.length === valuesOn(space, name).length;
  return Object.fromEntries(Object.entries(when).filter((entry) => !isAll(entry)));
}
