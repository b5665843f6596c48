import { expect } from 'vitest';
import type { Answer } from '../support/ask.ts';
import type { LedgerRow } from '../support/readLedgerRows.ts';
import type { Stack } from '../support/stack.ts';

/** Fields as policy.md §10 writes them, by fine code: `{ CONSENT: 'sc.attendance h.appointments' }`. */
export interface Outcome {
  readonly shown?: Readonly<Record<string, string>>;
  readonly withheld?: Readonly<Record<string, string>>;
  /** The record's controller where it is not the one of the table. */
  readonly controller?: string;
}

const namespaces = { sc: 'socialCare', h: 'health', p: 'police' } as const;
const sources = { sc: 'socialcare', h: 'health', p: 'police' } as const;

/** Asks for these fields of one person and holds answer and ledger against the table. */
export async function expectOutcome(
  stack: Stack,
  user: string,
  purpose: string,
  person: string,
  outcome: Outcome,
): Promise<Answer> {
  const shown = expand(outcome.shown);
  const withheld = expand(outcome.withheld);
  const answer = await stack.ask(user, purpose, personQuery([...shown.keys(), ...withheld.keys()]), {
    variables: { id: person },
  });
  expect(answer.status, answer.text).toBe(200);
  const rows = (await stack.ledgerRows(answer.receipt)).filter((row) => row.subject === person);
  for (const [field, code] of shown) {
    expect({ field, ...rowOf(rows, person, field, outcome.controller) }).toEqual({
      field,
      effect: 'DISCLOSED',
      code,
    });
    expect(shownValue(answer, field), `${field} of ${person} is in the answer`).not.toBeNull();
  }
  for (const [field, code] of withheld) {
    expect({ field, ...rowOf(rows, person, field, outcome.controller) }).toEqual({
      field,
      effect: 'WITHHELD',
      code,
    });
    expect(noticeOf(answer, field), `${field} of ${person} has its notice`).toBeDefined();
  }
  return answer;
}

export function noticeOf(answer: Answer, field: string) {
  const path = ['person', ...pathOf(field)].join('.');
  return answer.withheld.find((notice) => notice.path.join('.') === path);
}

export function shownValue(answer: Answer, field: string): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape.
  return pathOf(field).reduce<any>((at, key) => at?.[key] ?? null, answer.body.data?.person ?? null);
}

/** What the ledger says of one field and one controller's records. */
function rowOf(
  rows: readonly LedgerRow[],
  person: string,
  field: string,
  controller = controllerOf(person, field),
) {
  const path = pathOf(field).join('.');
  const source = field in spineFields ? 'governance' : sources[prefixOf(field)];
  const row = rows.find(
    (one) =>
      one.source === source &&
      one.fields.some((name) => name === path || name.startsWith(`${path}.`)) &&
      (source === 'governance' || one.controllers.includes(controller)),
  );
  return row && { effect: row.effect, code: row.code };
}

/** Controllers of the table: sc = LA-A (attendance: SCHOOL), h = NHS-COMM for the children and NHS-MH for Jordan, p = POLICE-X. */
function controllerOf(person: string, field: string): string {
  if (field === 'sc.attendance') return 'SCHOOL';
  const prefix = prefixOf(field);
  if (prefix === 'h') return person === 'jordan' ? 'NHS-MH' : 'NHS-COMM';
  return prefix === 'p' ? 'POLICE-X' : 'LA-A';
}

/** Fields of the spine, with what is asked of them. */
const spineFields: Readonly<Record<string, string>> = {
  consentPosition: 'consents { status }',
  families: 'id',
  riskTier: 'tier',
};

function personQuery(fields: readonly string[]): string {
  const own = fields
    .filter((field) => field in spineFields)
    .map((field) => `${field} { ${spineFields[field]} }`);
  const ofAgencies = (Object.keys(namespaces) as (keyof typeof namespaces)[]).flatMap((prefix) => {
    const asked = fields
      .filter((field) => field.startsWith(`${prefix}.`))
      .map((field) => `${pathOf(field)[1]} { id source { organisation sector } }`);
    return asked.length > 0 ? [`${namespaces[prefix]} { ${asked.join(' ')} }`] : [];
  });
  return `query ($id: ID!) { person(id: $id) { id ${[...own, ...ofAgencies].join(' ')} } }`;
}

function pathOf(field: string): string[] {
  return field in spineFields ? [field] : [namespaces[prefixOf(field)], field.slice(field.indexOf('.') + 1)];
}

function prefixOf(field: string): keyof typeof namespaces {
  return field.slice(0, field.indexOf('.')) as keyof typeof namespaces;
}

function expand(byCode: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map(
    Object.entries(byCode).flatMap(([code, fields]) =>
      fields.split(' ').map((field) => [field, code] as const),
    ),
  );
}
