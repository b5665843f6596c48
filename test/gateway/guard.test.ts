import { readFileSync } from 'node:fs';
import { type FieldDefinitionNode, Kind, parse, print, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { movableClock } from '../../database/clock.ts';
import { audience } from '../../demo/issuer/audience.ts';
import { type Issuer, startIssuer } from '../../demo/issuer/startIssuer.ts';
import { createGateway, type Gateway } from '../../gateway/createGateway.ts';
import type { Decisions } from '../../gateway/gate/decisions.ts';
import { createGuard, type GuardContext } from '../../gateway/gate/guard.ts';
import { createPlanner } from '../../gateway/plan/createPlanner.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';
import { readClassification } from '../../schema/classification/readClassification.ts';
import type { Classification, Coordinate } from '../../schema/classification/types.ts';
import { compose } from '../../schema/compose.ts';
import { readSubgraphs } from '../../schema/readSubgraphs.ts';
import { captureLogs } from '../support/captureLogs.ts';
import { practitioners } from '../support/practitioners.ts';
import { createPost } from './support/post.ts';

const agreement = readAgreement(harrowVale2026);
const supergraphSdl = readFileSync('schema/supergraph.graphql', 'utf8');
const { apiSchema } = createPlanner(supergraphSdl);
const classification = readClassification(supergraphSdl, new Set(agreement.classes.keys()));

/** The partnership's supergraph with another field of diagnoses, or none. */
function composeWith(diagnoses: (field: FieldDefinitionNode) => FieldDefinitionNode | null): string {
  const composition = compose(
    readSubgraphs().map(({ name, sdl }) => {
      const text = sdl.replace('import: ["@key",', 'import: ["@key", "@inaccessible",');
      const FieldDefinition = (field: FieldDefinitionNode) =>
        field.name.value === 'diagnoses' ? diagnoses(field) : undefined;
      return { name, sdl: print(visit(parse(text), { FieldDefinition })) };
    }),
  );
  if (!composition.ok) throw new Error(composition.errors.map(({ message }) => message).join());
  return composition.supergraph;
}

/** A decision service that opens what it is told to. */
function contextWhere(isOpen: (subject: string) => boolean): GuardContext {
  const verdict = (subject: string) => ({ isOpen: isOpen(subject) });
  return {
    decisions: { verdict } as unknown as Decisions,
    requester: practitioners['u-sw'],
    purpose: 'SAFEGUARDING',
  };
}

describe('the guard', () => {
  const guard = createGuard(apiSchema, classification, agreement);
  const ask = (subject: string, context: GuardContext) =>
    guard.mayShow('HealthNamespace', 'diagnoses', subject, context);

  test('remedy: no_cache: one consent opens nothing of another person, at once or in turn, in one context or two', async () => {
    const context = contextWhere((subject) => subject === 'maya');
    const asked = ['maya', 'tyler', 'maya', 'jordan', 'tyler'];
    const expected = [true, false, true, false, false];
    expect(await Promise.all(asked.map((subject) => ask(subject, context)))).toEqual(expected);
    for (const [index, subject] of asked.entries()) expect(await ask(subject, context)).toBe(expected[index]);
    const other = contextWhere((subject) => subject === 'tyler');
    expect(await Promise.all([ask('maya', other), ask('tyler', other)])).toEqual([false, true]);
  });

  test('a rule that throws opens nothing', async () => {
    const broken = contextWhere(() => {
      throw new Error('SECRET');
    });
    expect(await ask('maya', broken)).toBe(false);
  });

  test('what has no rule is closed, and so is what is about nobody', async () => {
    const open = contextWhere(() => true);
    expect(await guard.mayShow('HealthNamespace', 'nothingLikeThis', 'maya', open)).toBe(false);
    expect(await guard.mayShow('Nothing', 'diagnoses', 'maya', open)).toBe(false);
    expect(
      await guard.mayShow('HealthDiagnosis', 'condition', 'maya', open),
      'covered by the class above it',
    ).toBe(false);
    expect(await guard.mayShow('HealthAdmission', 'asOf', 'maya', open), 'beside a field with a rule').toBe(
      false,
    );
    expect(await guard.mayShow('HealthNamespace', 'diagnoses', undefined as unknown as string, open)).toBe(
      false,
    );
    expect(await guard.mayRun('Query', 'nothingLikeThis', open)).toBe(false);
    expect(await guard.mayRun('Query', 'disclosures', open)).toBe(false);
    expect(await guard.mayRun('Query', 'person', open)).toBe(true);
  });

  test('remedy: guarded coordinates are counted: a schema that lacks one has no guard', () => {
    const smaller = composeWith(() => null);
    const { apiSchema: lacking } = createPlanner(smaller);
    expect(() => createGuard(lacking, classification, agreement)).toThrow();
  });

  test('remedy: a rule on an interface guards nothing, so there is no guard either', () => {
    const provenance: Coordinate = { kind: 'CLASSIFIED', dataClass: 'MEDICATION', source: 'health' };
    const more = [
      ...classification.classifiedCoordinates(),
      ['SharedRecord.provenance', provenance],
    ] as const;
    const classified = { ...classification, classifiedCoordinates: () => more } as Classification;
    expect(() => createGuard(apiSchema, classified, agreement)).toThrow(
      'SharedRecord.provenance is unguarded',
    );
  });
});

describe('a gateway whose schema has no complete guard', () => {
  let issuer: Issuer;
  let gateway: Gateway;
  const logs = captureLogs();
  beforeAll(async () => {
    issuer = await startIssuer({ port: 0 });
    // Hidden from clients, so shield cannot stand before it, while the classification asks it to.
    const inaccessible = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } } as const;
    const hidden = composeWith((field) => ({
      ...field,
      directives: [...(field.directives ?? []), inaccessible],
    }));
    gateway = await createGateway({
      port: 0,
      issuer: issuer.url,
      audience,
      databaseUrl: 'postgresql://localhost:1/none',
      subgraphs: {},
      grantKeys: {},
      supergraphSdl: hidden,
      agreement,
      clock: movableClock('2026-03-02T09:00:00Z'),
      logger: logs.logger,
    });
  });
  afterAll(async () => {
    await gateway.close();
    await issuer.close();
  });

  test('remedy: the failure is remembered: every operation is refused, and /health says so', async () => {
    const post = createPost({ issuer, gateways: [gateway.url] });
    for (const query of [
      '{ person(id: "maya") { id } }',
      '{ __typename }',
      '{ __schema { queryType { name } } }',
    ]) {
      const reply = await post({ body: { query } });
      expect([reply.status, ...reply.codes]).toEqual([503, 'SUPERGRAPH_UNGUARDED']);
      expect(reply.body).not.toHaveProperty('data');
    }
    const health = await post({ user: null, method: 'GET', path: '/health' });
    expect([health.status, health.body]).toEqual([503, { ready: false }]);
    expect(logs.lines().length, 'somebody is told').toBeGreaterThan(0);
  });

  test('remedy: telemetry is switched off in code', () => {
    expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('true');
  });
});
