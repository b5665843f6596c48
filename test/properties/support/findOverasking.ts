import type { RecordedCall } from '../../support/recordingProxy.ts';
import type { SourceName } from '../../support/stack.ts';
import { findClosedRecords } from './findClosedRecords.ts';
import type { Oracle } from './oracle.ts';
import { type AskedPerson, type ReadCall, readCall } from './readCalls.ts';
import { canaries } from './sampleRecord.ts';
import { slots } from './slots.ts';

const slotOf = new Map(slots.map((slot) => [slot.id, slot]));

/**
 * Everything about a call that the oracle did not allow, in words; empty: the call asked for no more than it may.
 * @param receipts of the operations on whose behalf calls may have been made
 */
export function findOverasking(
  source: SourceName,
  call: RecordedCall,
  oracle: Oracle,
  receipts: readonly string[],
): string[] {
  const read = readCall(call);
  if (!receipts.includes(read.grant.op)) return [`${source} was asked on behalf of no recorded operation`];
  const found = [...findInGrant(source, read), ...findValues(call, oracle)];
  if (read.kind === 'ROOT' && source !== 'governance') found.push(`${source} was asked for root fields`);
  for (const asked of read.people) {
    const problems =
      source === 'governance'
        ? findInSpine(asked, oracle)
        : [...findInAgency(source, asked, oracle), ...findClosedRecords(source, asked, oracle)];
    found.push(
      ...[...findInPerson(asked, oracle), ...problems].map((text) => `${source} ${asked.person}: ${text}`),
    );
  }
  return found;
}

function findInGrant(source: SourceName, { grant, people, named }: ReadCall): string[] {
  const asked = new Set(people.map(({ person }) => person));
  return [
    ...(grant.aud === source ? [] : [`a grant for ${grant.aud} went to ${source}`]),
    ...(grant.exp - grant.iat <= 30 ? [] : ['a grant for longer than 30 seconds']),
    ...named.filter((person) => !asked.has(person)).map((person) => `${person} is in the grant for nothing`),
  ];
}

/** Records tell by their values whose they are: none may travel as an input, none may come back that is withheld. */
function findValues({ body, answer }: RecordedCall, oracle: Oracle): string[] {
  return [
    ...[...body.matchAll(canaries)].map(([value]) => `${value} travelled as an input`),
    ...[...answer.matchAll(canaries)].flatMap(([value, id, field]) => {
      const slot = slotOf.get(id!)!;
      const isStricter = slot.kind.fields.some(({ name, dataClass }) => name === field && dataClass !== null);
      const isShown = oracle.shows(slot) && (!isStricter || oracle.showsStricter(slot));
      return isShown ? [] : [`${value} of ${slot.key} was fetched`];
    }),
  ];
}

function findInPerson({ representation, person, beyond }: AskedPerson, oracle: Oracle): string[] {
  const inputs = Object.keys(representation).filter((key) => key !== '__typename' && key !== 'id');
  return [
    ...(oracle.isKnown(person) ? [] : ['may not be known, and was asked about']),
    ...inputs.map((key) => `${key} travelled as an input`),
    ...beyond.map((field) => `${field} was asked of somebody within`),
  ];
}

function findInAgency(source: string, { person, classes, granted }: AskedPerson, oracle: Oracle): string[] {
  const listed = Object.keys(granted).filter((dataClass) => !classes.includes(dataClass));
  return [
    ...listed.map((dataClass) => `${dataClass} was granted and not asked for`),
    ...classes.flatMap((dataClass) => {
      const open = oracle.open(person, source, dataClass);
      if (open.length === 0) return [`${dataClass} is withheld, and was asked for`];
      const rows = (granted[dataClass] ?? []).toSorted().join();
      return rows === open.toSorted().join() ? [] : [`${dataClass} is open for ${open}, granted for ${rows}`];
    }),
  ];
}

function findInSpine({ person, classes, granted }: AskedPerson, oracle: Oracle): string[] {
  return classes.flatMap((dataClass) => [
    ...(oracle.isOpen(person, dataClass) ? [] : [`${dataClass} is withheld, and was asked for`]),
    ...(granted[dataClass]?.length === 0 ? [] : [`${dataClass} was granted as ${granted[dataClass]}`]),
  ]);
}
