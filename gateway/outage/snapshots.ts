import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Requester } from '../../policies/words.ts';
import { KnownFacts } from '../../records/facts/knownFacts.ts';
import type { FactsFound } from '../../records/facts/readFacts.ts';
import { crisisOnly, familiesInCrisis } from './crisisFacts.ts';

interface Snapshot {
  readonly requester: Requester;
  readonly agreementVersion: string | null;
  /** Texts of facts, of everybody in the family. */
  readonly texts: readonly string[];
}

export interface Snapshots {
  /** Keeps what was just read of a family in which this requester has an active crisis. */
  keep(requester: Requester, family: string, found: FactsFound): void;
  /** What is kept of these subjects for this requester, while a crisis is active; null: nothing. */
  find(requester: Requester, subjects: readonly string[], now: number): FactsFound | null;
  /** Forgets every crisis of which `lasts` says no: it was ended before its time. What it throws is thrown on. */
  forgetEnded(lasts: (requester: Requester, family: string) => Promise<boolean>, now: number): Promise<void>;
}

/**
 * Policy facts of declared crises, on this gateway's own disk, each file under a MAC: one that was changed, or made by
 * somebody else, does not exist. They are read from the disk when the database is not there, never otherwise.
 */
export function openSnapshots(folder: string, key: Uint8Array): Snapshots {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const macOf = (body: string) => createHmac('sha256', key).update(body).digest();
  return {
    keep(requester, family, found) {
      const texts = [...found.values()].map((known) => crisisOnly(known).text);
      const snapshot: Snapshot = { requester, agreementVersion: found.agreementVersion, texts };
      const body = JSON.stringify(snapshot);
      const file = join(folder, `${hash('sha256', `${requester.id}\n${family}`, 'hex')}.snapshot`);
      writeFileSync(`${file}.new`, JSON.stringify({ body, mac: macOf(body).toString('base64') }), {
        mode: 0o600,
        flush: true,
      });
      renameSync(`${file}.new`, file);
    },
    find(requester, subjects, now) {
      const kept = new Map<string, KnownFacts>();
      let version: string | null = null;
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.snapshot'))) {
        const snapshot = open(join(folder, name));
        if (!snapshot || !isSame(snapshot.requester, requester)) continue;
        const all = snapshot.texts.map((text) => new KnownFacts(text));
        const facts = all.map((known) => known.read());
        if (!facts.some((one) => familiesInCrisis(one, now).length > 0)) {
          rmSync(join(folder, name), { force: true });
          continue;
        }
        version = snapshot.agreementVersion;
        for (const [at, { subject }] of facts.entries())
          if (subjects.includes(subject)) kept.set(subject, all[at]!);
      }
      return kept.size > 0 ? Object.assign(kept, { agreementVersion: version }) : null;
    },
    async forgetEnded(lasts, now) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.snapshot'))) {
        const file = join(folder, name);
        const kept = open(file);
        if (!kept) continue;
        const families = new Set(
          kept.texts
            .flatMap((text) => familiesInCrisis(new KnownFacts(text).read(), now))
            .map(({ family }) => family),
        );
        const still = await Promise.all([...families].map((family) => lasts(kept.requester, family)));
        // Another may have been declared meanwhile, and kept in the same place.
        const isSameFile = JSON.stringify(open(file)) === JSON.stringify(kept);
        if (!still.includes(true) && isSameFile) rmSync(file, { force: true });
      }
    },
  };

  function open(file: string): Snapshot | null {
    try {
      if (!existsSync(file)) return null;
      const { body, mac } = JSON.parse(readFileSync(file, 'utf8')) as { body: string; mac: string };
      const given = Buffer.from(mac, 'base64');
      const made = macOf(body);
      return given.length === made.length && timingSafeEqual(given, made)
        ? (JSON.parse(body) as Snapshot)
        : null;
    } catch {
      return null;
    }
  }
}

/** Not by the id alone: whoever has another role by now has another crisis. */
function isSame(one: Requester, other: Requester): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}
