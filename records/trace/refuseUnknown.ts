import type { Queryable } from '../../database/openPool.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import { fineCodes } from '../../policies/trace/fineCodes.ts';
import type { Requester } from '../../policies/words.ts';
import { everyAgreement } from '../agreements/everyAgreement.ts';
import { Refusal } from '../mutations/refusals.ts';
import { type LedgerReader, ledgerReader, overseenBy } from './ledgerReader.ts';
import type { ReadDisclosures } from './readDisclosures.ts';
import type { DisclosureQuestion } from './types.ts';

interface Asking {
  readonly pool: Queryable;
  readonly agreement: Agreement;
  readonly requester: Requester;
  readonly readDisclosures: ReadDisclosures;
}

type Name = Exclude<keyof DisclosureQuestion, 'from' | 'to' | 'first' | 'after' | 'effect' | 'reader'>;

/** What knows a value without the ledger; left out: nothing does. */
type KnownTo = Partial<Record<Name, (value: string) => boolean>>;

const entry = (condition: string) => `select from ledger.mask_entry e where ${condition}`;
const operation = (column: string) => `select from ledger.operation where ${column} = $1`;

/** Whether a record, or a row of the ledger, has the value $1. */
const recorded: Readonly<Partial<Record<Name, readonly string[]>>> = {
  subject: ['select from ledger.subject where subject = $1'],
  requester: ['select from practitioner where id = $1', operation('requester')],
  organisation: [operation('organisation')],
  dataClass: [entry('e.data_class = $1')],
  code: [entry('e.code = $1')],
  consent: ['select from consent where id = $1', entry(`e.grounds #>> '{consent,id}' = $1`)],
  override: ['select from override where id = $1', entry(`e.grounds ->> 'override' = $1`)],
  courtOrder: ['select from court_order where id = $1', entry(`e.grounds ->> 'courtOrder' = $1`)],
  crisis: ['select from crisis where id = $1', entry(`e.grounds ->> 'crisis' = $1`)],
  source: [entry('e.source = $1')],
  field: [
    entry('e.fields @> array[$1]'),
    entry(`exists (select from unnest(e.fields) f where starts_with(f, $1 || '.'))`),
  ],
  basis: [entry(`(e.legal_basis -> 'statutory')::jsonb ? $1`)],
};

/** Records of a person, whose being there says something of them. $1 is the id, `whose` the subjects that a reader oversees. */
const personal: Readonly<Partial<Record<Name, (whose: string) => string>>> = {
  subject: (whose) => `select from ledger.subject where subject = $1 and subject in ${whose}`,
  consent: (whose) => `select from consent where id = $1 and subject in ${whose}`,
  override: (whose) => `select from override where id = $1 and subject in ${whose}`,
  courtOrder: (whose) => `select from court_order where id = $1 and subject in ${whose}`,
  crisis: (whose) => `select from crisis where id = $1 and family in ${whose}`,
};

const names: readonly Name[] = [
  ...(['subject', 'requester', 'organisation', 'purpose', 'source', 'dataClass', 'field'] as const),
  ...(['basis', 'consent', 'override', 'courtOrder', 'crisis', 'code'] as const),
];

/**
 * That nothing was found says "nobody" only where the question was about something: a value that neither the schema, an
 * agreement, a record nor the ledger has is misspelt. What a reader may not know of is told as what there is not.
 * @throws Refusal FILTER_UNKNOWN, naming which values
 */
export async function refuseUnknown(
  { pool, agreement, requester, readDisclosures }: Asking,
  asked: Partial<DisclosureQuestion>,
  isField: (path: string) => boolean,
): Promise<void> {
  const missing: Name[] = [];
  const agreements = [...(await everyAgreement(pool, agreement)).values()];
  const known: KnownTo = { ...knownTo(agreements), field: isField, code: (code) => fineCodes.has(code) };
  const reader = ledgerReader(requester);
  for (const name of names) {
    const value = asked[name];
    if (value && reader && personal[name]) {
      if (await isOverseen(pool, reader, name, value)) continue;
      const { rows } = await readDisclosures({
        [name]: value,
        effect: asked.effect ?? null,
        first: 1,
        reader,
      });
      if (rows.length === 0) missing.push(name);
      continue;
    }
    // Auditors may know of everybody (P04); to others it is not this question's to tell that a person is known (§7).
    if (name === 'subject' && value && requester.function === 'AUDITOR' && (await isSubject(pool, value)))
      continue;
    if (value == null || known[name]?.(value) || (await isRecorded(pool, name, value))) continue;
    missing.push(name);
  }
  if (missing.length > 0) throw unknownFilter(missing);
}

export function unknownFilter(missing: readonly string[]): Refusal {
  return new Refusal(
    'FILTER_UNKNOWN',
    `Nothing has this value: ${missing.join(', ')}. It is misspelt, or nothing of the kind was ever recorded here: that nobody was found says nothing.`,
    { missing },
  );
}

function knownTo(agreements: readonly Agreement[]): KnownTo {
  const some = (test: (agreement: Agreement) => boolean) => agreements.some(test);
  return {
    organisation: (value) => some(({ organisations }) => organisations.has(value)),
    purpose: (value) => some(({ purposes }) => purposes.has(value)),
    source: (value) => value === 'governance' || some(({ sources }) => sources.has(value)),
    dataClass: (value) => some(({ classes }) => classes.has(value)),
    basis: (value) => some((agreement) => basesOf(agreement).has(value)),
  };
}

function basesOf({ legalBases }: Agreement): ReadonlySet<string | null> {
  const dated = [...legalBases.values()]
    .flatMap((byCategory) => [...byCategory.values()])
    .flatMap((byAgency) => [...byAgency.values()].flat());
  return new Set(
    dated.flatMap(({ basis }) => [basis.gateway, basis.article6, basis.specialCategory, ...basis.statutory]),
  );
}

async function isOverseen(pool: Queryable, reader: LedgerReader, name: Name, value: string) {
  const values = [value];
  const whose = overseenBy(reader, (one) => `$${values.push(one)}`);
  return (await pool.query(`${personal[name]!(whose)} limit 1`, values)).rowCount === 1;
}

async function isSubject(pool: Queryable, id: string): Promise<boolean> {
  return (await pool.query('select from data_subject where id = $1', [id])).rowCount === 1;
}

async function isRecorded(pool: Queryable, name: Name, value: string): Promise<boolean> {
  for (const statement of recorded[name] ?? []) {
    if ((await pool.query(`${statement} limit 1`, [value])).rowCount) return true;
  }
  return false;
}
