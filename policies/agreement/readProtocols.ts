import type { DataClass, OrganisationId, Purpose } from '../words.ts';
import type { AgreementData } from './data.ts';
import type { Agreement } from './types.ts';

type ByPurpose = Map<Purpose, Set<DataClass>>;

/** Every protocol spelled out as from → to → purpose → classes, so that a decision is two lookups. */
export function readProtocols(data: AgreementData): Agreement['protocols'] {
  const organisations = data.organisations.map((entry) => entry.organisation);
  const classes = data.classes.map((entry) => entry.dataClass);
  const protocols = new Map<OrganisationId, Map<OrganisationId, ByPurpose>>();
  for (const protocol of data.protocols) {
    const exchanged = spell(protocol.classes, classes);
    for (const from of spell(protocol.from, organisations)) {
      const recipients = entry(protocols, from, () => new Map<OrganisationId, ByPurpose>());
      for (const to of spell(protocol.to, organisations)) {
        const purposes = entry(recipients, to, () => new Map() as ByPurpose);
        for (const purpose of protocol.purposes) {
          const open = entry(purposes, purpose, () => new Set<DataClass>());
          for (const dataClass of exchanged) open.add(dataClass);
        }
      }
    }
  }
  return protocols;
}

function spell(listed: readonly string[], all: readonly string[]): readonly string[] {
  return listed.includes('*') ? all : listed;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
