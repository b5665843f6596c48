import type { AgreementData } from '../../policies/agreement/data.ts';
import type { Agreement } from '../../policies/agreement/types.ts';

/** What a disclosure difference tells; everything else of an agreement is listed by where it changes. */
const TOLD: ReadonlySet<string> = new Set([
  ...['agencies', 'roleTiers', 'functions', 'purposes', 'organisations', 'sources', 'classes', 'cells'],
  ...['protocols', 'keyHolders'],
]);

/** Where two agreements differ beside who sees what of people: `operations.person`, `times.crisisHours: 4 → 2`. */
export function listOtherChanges({ data: was }: Agreement, { data: is }: Agreement): string[] {
  const sections = new Set([...Object.keys(was), ...Object.keys(is)] as (keyof AgreementData)[]);
  return [...sections]
    .filter((section) => !TOLD.has(section))
    .flatMap((section) => changed(section, was[section], is[section]));
}

function changed(at: string, was: unknown, is: unknown): string[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (Array.isArray(was) && Array.isArray(is)) {
    const [before, after] = [was, is].map(
      (list) => new Map(list.map((item, index) => [nameOf(item, index), item])),
    );
    return [...new Set([...before!.keys(), ...after!.keys()])].flatMap((name) =>
      changed(`${at}.${name}`, before!.get(name), after!.get(name)),
    );
  }
  if (isRecord(was) && isRecord(is)) {
    const names = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...names].flatMap((name) => changed(`${at}.${name}`, was[name], is[name]));
  }
  return [`${at}: ${said(was)} → ${said(is)}`];
}

/** Items are known by their first word: `person` of an operation; legal bases by what they are for. */
function nameOf(item: unknown, index: number): string {
  if (typeof item === 'string') return item;
  const [first] = isRecord(item) ? Object.values(item) : [];
  return typeof first === 'string' ? first : String(index);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const said = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
