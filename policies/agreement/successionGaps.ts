import type { Agreement } from './types.ts';

/**
 * Where an agreement would leave nobody to publish, approve or sign what comes after it; empty: nowhere. An agreement that
 * nobody can replace could not be put right.
 */
export function successionGaps({ data, operations, categories, organisations }: Agreement): string[] {
  const { signatories, stewards, dataOwners } = data.publication;
  const may = (operation: string): ReadonlySet<string> => new Set(operations.get(operation)?.functions ?? []);
  const among = (functions: readonly string[], allowed: ReadonlySet<string>) =>
    allowed.has('*') || functions.some((name) => allowed.has(name));
  const [signing, approving] = [may('signAgreement'), may('approvePublication')];
  const gaps: string[] = [];
  for (const operation of ['publishAgreement', 'publishSubgraph', 'checkSubgraph', 'readRegistry'])
    if (may(operation).size === 0) gaps.push(`operations: nobody may run ${operation}`);
  if (signatories.length === 0) gaps.push('publication.signatories: there is none');
  for (const [index, { organisation, functions }] of signatories.entries())
    if (!organisations.has(organisation) || !among(functions, signing))
      gaps.push(`publication.signatories[${index}]: none of its functions may run signAgreement`);
  if (new Set(signatories.map(({ organisation }) => organisation)).size < signatories.length)
    gaps.push('publication.signatories: an organisation is named twice');
  for (const category of categories) {
    const steward = stewards.find((one) => one.category === category);
    if (!steward || !among(steward.functions, approving))
      gaps.push(`publication.stewards: none for ${category} may run approvePublication`);
  }
  if (!among(dataOwners, approving)) gaps.push('publication.dataOwners: none may run approvePublication');
  return gaps;
}
