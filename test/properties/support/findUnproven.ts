import { parse } from 'graphql';
import type { LedgerRow } from '../../support/readLedgerRows.ts';
import type { Asked, RawAnswer } from './askRaw.ts';
import { slots } from './slots.ts';
import { type DisclosedValue, walkAnswer } from './walkAnswer.ts';

const controllerOf = new Map(slots.map(({ id, controller }) => [id, controller]));

/** Every value of an answer that no DISCLOSED entry of its operation covers, in words. */
export function findUnproven(asked: Asked, answer: RawAnswer, rows: readonly LedgerRow[]): string[] {
  const { data } = JSON.parse(answer.text) as { data?: Record<string, unknown> | null };
  if (!data) return [];
  const values = walkAnswer(parse(asked.query), asked.variables, data);
  const unproven = values.filter((value) => !rows.some((row) => covers(row, value)));
  return [...new Set(unproven.map((value) => JSON.stringify(value)))];
}

function covers(row: LedgerRow, { subject, source, dataClass, field, record }: DisclosedValue): boolean {
  return (
    row.effect === 'DISCLOSED' &&
    row.subject === subject &&
    row.source === source &&
    row.dataClass === dataClass &&
    row.fields.some((one) => one === field || one.startsWith(`${field}.`)) &&
    (record === null ? true : row.controllers.includes(controllerOf.get(record)!))
  );
}
