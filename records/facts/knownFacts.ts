import { hash } from 'node:crypto';
import type { SubjectFacts } from '../../policies/facts.ts';

/**
 * Facts of one data subject for one requester, as the text that the ledger keeps. It is what is remembered of thousands
 * of people: read out, facts take several times as much, and are asked for only where something is decided anew.
 */
export class KnownFacts {
  readonly kind: SubjectFacts['kind'];
  readonly epoch: number;
  readonly text: string;
  /** SHA-256 (hex) of the text. */
  readonly hash: string;

  constructor(text: string) {
    const { kind, epoch } = JSON.parse(text) as SubjectFacts;
    this.kind = kind;
    this.epoch = epoch;
    this.text = text;
    this.hash = hash('sha256', text, 'hex');
  }

  /** Reads the text, anew each time. */
  read(): SubjectFacts {
    return JSON.parse(this.text) as SubjectFacts;
  }
}
