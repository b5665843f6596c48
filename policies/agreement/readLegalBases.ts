import type { LegalBasis } from '../decision.ts';
import type { Agency, Category } from '../words.ts';
import type { AgreementData, LegalBasisData } from './data.ts';
import type { Agreement, DatedBasis } from './types.ts';

/** Every basis spelled out as code → category → agency → bases in the order of the document. */
export function readLegalBases(data: AgreementData): Agreement['legalBases'] {
  const categories = [...new Set(data.classes.map((entry) => entry.category))];
  const agencies = data.agencies.map((entry) => entry.agency);
  const codes = new Map<string, Map<Category, Map<Agency, DatedBasis[]>>>();
  for (const entry of data.legalBases) {
    const dated = datedBasis(entry);
    for (const code of entry.codes) {
      const byCategory = codes.get(code) ?? new Map<Category, Map<Agency, DatedBasis[]>>();
      codes.set(code, byCategory);
      for (const category of entry.categories.includes('*') ? categories : entry.categories) {
        const byAgency = byCategory.get(category) ?? new Map<Agency, DatedBasis[]>();
        byCategory.set(category, byAgency);
        for (const agency of entry.agencies.includes('*') ? agencies : entry.agencies) {
          byAgency.set(agency, [...(byAgency.get(agency) ?? []), dated]);
        }
      }
    }
  }
  return codes;
}

function datedBasis(entry: LegalBasisData): DatedBasis {
  const basis: LegalBasis = Object.freeze({
    article6: entry.article6,
    specialCategory: entry.specialCategory,
    gateway: entry.gateway,
    statutory: Object.freeze([...entry.statutory]),
  });
  return {
    basis,
    from: Date.parse(entry.from),
    to: entry.to === null ? null : Date.parse(entry.to),
  };
}
