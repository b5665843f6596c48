import type { AssertionError } from 'node:assert';
import { expect, vi } from 'vitest';

/** Each property is seen to fail on a stack from which one gate, or one line of the record, was taken out. */
export interface Sabotage {
  readonly what: string;
  /** From this folder. */
  readonly module: string;
  // biome-ignore lint/suspicious/noExplicitAny: exports of any module.
  readonly spoil: (whole: any) => Record<string, unknown>;
  readonly property: 'noninterference' | 'minimisation' | 'enforcement' | 'evidence' | 'inputs';
  readonly found: RegExp;
}

/** Takes it out and sees the property fail. */
export async function expectFound({ module, spoil, property, found }: Sabotage): Promise<void> {
  vi.resetModules();
  vi.doMock(module, async (whole) => {
    const parts = await whole<Record<string, unknown>>();
    return { ...parts, ...spoil(parts) };
  });
  const runs = { worlds: 150, operations: 40, seed: 1, endOnFailure: true };
  try {
    const failed = await run(property, runs).then(
      () => null,
      (error: Error) => error.cause as AssertionError,
    );
    expect(`${failed?.message} ${JSON.stringify(failed?.actual)}`).toMatch(found);
  } finally {
    vi.doUnmock(module);
  }
}

async function run(property: Sabotage['property'], runs: object): Promise<void> {
  const invariant = (await import(`../invariants/${property}.ts`))[property];
  const ground =
    property === 'inputs'
      ? await (await import('../education/startWithEducation.ts')).startWithEducation()
      : await (await import('./ground.ts')).startGround({ proxies: property === 'minimisation' });
  try {
    await invariant(ground, runs);
  } finally {
    await ground.close();
  }
}
