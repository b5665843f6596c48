import { effectiveClass } from '../agreement/effectiveClass.ts';
import { legalBasisFor } from '../agreement/legalBasisFor.ts';
import { protocolCovers } from '../agreement/protocolCovers.ts';
import type { DataClass } from '../words.ts';
import type { Side } from './space.ts';

/** All of a side that decisions about its field can turn on, as text: where it is equal, nothing can differ. */
export function sliceOf(side: Side): string {
  const { agreement, field } = side;
  const source = field && agreement.sources.get(field.source);
  if (!field || !source) return 'nothing';
  const { data, organisations, purposes } = agreement;
  const holders = [...new Set([...source.controllers, ...Object.values(source.byClass).flat()])];
  const classes = new Set<DataClass>(field.classes);
  for (const dataClass of field.classes)
    for (const holder of holders) classes.add(effectiveClass(agreement, dataClass, holder));
  const register = data.classes.filter(({ dataClass }) => classes.has(dataClass));
  const categories = new Set(register.map(({ category }) => category));
  const protocols = holders.map((from) =>
    [...organisations.keys()].map((to) =>
      [...purposes.keys()].map((purpose) =>
        [...classes].map((one) => protocolCovers(agreement, from, to, purpose as never, one)),
      ),
    ),
  );
  const bases = [...agreement.legalBases.keys()]
    .sort()
    .map((code) => [
      code,
      [...categories].map((category) =>
        [...agreement.agencies.keys()].map(
          (agency) => legalBasisFor(agreement, code, category, agency, side.at) !== null,
        ),
      ),
    ]);
  return JSON.stringify([
    field.classes,
    source,
    register,
    data.cells.filter(({ category }) => categories.has(category)),
    [...categories],
    data.organisations.map(({ organisation, agency, sensitive }) => [organisation, agency, sensitive]),
    [data.agencies, data.roleTiers, data.functions, data.purposes, data.keyHolders],
    protocols,
    bases,
  ]);
}
