import { AgreementError } from './AgreementError.ts';
import type { Agreement } from './types.ts';

type Known = { readonly has: (name: string) => boolean };

/** Throws AGREEMENT_UNKNOWN_REFERENCE where a name stands for nothing in the same document. */
export function checkReferences(agreement: Agreement): void {
  const { data, agencies, organisations, classes, categories, purposes, functions } = agreement;
  for (const [index, entry] of data.organisations.entries()) {
    check([entry.agency], agencies, `organisations[${index}].agency`);
  }
  for (const [index, entry] of data.sources.entries()) {
    check(entry.controllers, organisations, `sources[${index}].controllers`);
    check(Object.keys(entry.byClass), classes, `sources[${index}].byClass`);
    check(Object.values(entry.byClass).flat(), organisations, `sources[${index}].byClass`);
  }
  for (const [index, entry] of data.cells.entries()) {
    check([entry.category], categories, `cells[${index}].category`);
  }
  for (const [index, entry] of data.purposes.entries()) {
    checkOrAll(entry.functions, functions, `purposes[${index}].functions`);
  }
  for (const [index, entry] of data.protocols.entries()) {
    checkOrAll([...entry.from, ...entry.to], organisations, `protocols[${index}]`);
    checkOrAll(entry.classes, classes, `protocols[${index}].classes`);
    check(entry.purposes, purposes, `protocols[${index}].purposes`);
  }
  for (const [index, entry] of data.legalBases.entries()) {
    checkOrAll(entry.categories, categories, `legalBases[${index}].categories`);
    checkOrAll(entry.agencies, agencies, `legalBases[${index}].agencies`);
  }
  for (const [index, entry] of data.operations.entries()) {
    checkOrAll(entry.functions, functions, `operations[${index}].functions`);
    checkOrAll(entry.purposes, purposes, `operations[${index}].purposes`);
    checkOrAll(entry.agencies, agencies, `operations[${index}].agencies`);
  }
  for (const [index, entry] of data.tasks.entries()) {
    check(entry.doneBy, agreement.operations, `tasks[${index}].doneBy`);
  }
  for (const [index, entry] of data.detectors.entries()) {
    check([entry.alert], agreement.alertKinds, `detectors[${index}].alert`);
    check(
      entry.organisation === null ? [] : [entry.organisation],
      organisations,
      `detectors[${index}].organisation`,
    );
  }
  for (const [index, { source, notice }] of data.rules.entries()) {
    check([source], agreement.sources, `rules[${index}].source`);
    if (notice === null) continue;
    check([notice.dataClass], classes, `rules[${index}].notice.dataClass`);
    check([notice.purpose], purposes, `rules[${index}].notice.purpose`);
  }
  const { '*': otherwise, ...ledgerYears } = data.times.ledgerYears;
  check(otherwise === undefined ? ['*'] : Object.keys(ledgerYears), classes, 'times.ledgerYears');
  check(data.keyHolders, organisations, 'keyHolders');
  check(data.authorisers, functions, 'authorisers');
  check(data.introspection, functions, 'introspection');
  for (const [index, entry] of data.publication.stewards.entries()) {
    check([entry.category], categories, `publication.stewards[${index}].category`);
    check(entry.functions, functions, `publication.stewards[${index}].functions`);
  }
  check(data.publication.dataOwners, functions, 'publication.dataOwners');
  for (const [index, entry] of data.publication.signatories.entries()) {
    check([entry.organisation], organisations, `publication.signatories[${index}].organisation`);
    check(entry.functions, functions, `publication.signatories[${index}].functions`);
  }
}

function check(names: readonly string[], known: Known, at: string): void {
  for (const name of names) {
    if (!known.has(name)) throw new AgreementError('AGREEMENT_UNKNOWN_REFERENCE', at, name);
  }
}

/** The same for lists in which `'*'` means all. */
function checkOrAll(names: readonly string[], known: Known, at: string): void {
  check(
    names.filter((name) => name !== '*'),
    known,
    at,
  );
}
