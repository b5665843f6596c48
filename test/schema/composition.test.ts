import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSchema, getNamedType, isIntrospectionType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkGenerated } from '../../schema/checkGenerated.ts';
import { compose } from '../../schema/compose.ts';
import { readSubgraphs } from '../../schema/readSubgraphs.ts';

const composed = compose(readSubgraphs());
if (!composed.ok) throw new Error(JSON.stringify(composed.errors));

describe('composition', () => {
  it('makes one supergraph of the four subgraphs, with nothing to hint at', () => {
    expect(composed.hints).toEqual([]);
  });

  it('keeps the classification in the supergraph and out of the API schema', () => {
    expect(composed.supergraph).toContain('@classified(as: "MEDICATION")');
    expect(composed.api).not.toContain('classified');
    expect(composed.api).not.toContain('releasedBy');
  });

  it('is what is committed', () => {
    expect(checkGenerated()).toEqual([]);
  });

  it('says which file is out of date and what to run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'schema-'));
    writeFileSync(join(folder, 'api.graphql'), composed.api);
    writeFileSync(join(folder, 'supergraph.graphql'), `${composed.supergraph}# edited by hand\n`);
    const problems = checkGenerated(readSubgraphs(), pathToFileURL(`${folder}/`));
    expect(problems).toEqual([
      'schema/supergraph.graphql is not what the subgraphs compose to. Run: npx tsx schema/generate.ts, and commit it.',
    ]);
  });

  it('gives coded errors for what does not compose, and for what does not parse', () => {
    const conflicting = compose([
      { name: 'a', sdl: 'type Query { x: Int }' },
      { name: 'b', sdl: 'type Query { x: String }' },
    ]);
    expect(conflicting).toMatchObject({ ok: false, errors: [{ code: 'FIELD_TYPE_MISMATCH' }] });
    expect(compose([{ name: 'a', sdl: 'type {' }])).toMatchObject({ ok: false });
  });
});

describe('the API schema', () => {
  const schema = buildSchema(composed.api);
  const fieldsOf = (name: string): string[] => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()) : [];
  };

  it('has the root fields that clients rely on', () => {
    expect(fieldsOf('Query')).toEqual(
      expect.arrayContaining(['person', 'family', 'myFamilies', 'disclosures']),
    );
    expect(fieldsOf('Mutation')).toEqual(expect.arrayContaining(['recordConsent', 'withdrawConsent']));
  });

  it('shows an agency’s data under its namespace on a person', () => {
    expect(fieldsOf('Person')).toEqual(expect.arrayContaining(['socialCare', 'health', 'police']));
    expect(fieldsOf('SocialCareCrisisSummary')).toEqual(
      expect.arrayContaining([
        'currentRisks',
        'knownTriggers',
        'deEscalationStrategies',
        'medicationConsiderations',
        'keyContacts',
      ]),
    );
  });

  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const builtIn = new Set(['Query', 'Mutation', 'String', 'Boolean', 'Int', 'Float', 'ID']);
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type)) continue;
      if (!type.description && !builtIn.has(type.name)) bare.push(type.name);
      if ('getValues' in type)
        for (const value of type.getValues()) if (!value.description) bare.push(`${type.name}.${value.name}`);
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        if ('args' in field)
          for (const one of field.args)
            if (!one.description) bare.push(`${type.name}.${field.name}(${one.name}:)`);
      }
    }
    expect(bare).toEqual([]);
  });

  it('never counts what a list holds', () => {
    const counting = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()))
      .filter((field) => getNamedType(field.type).name === 'Int' && /total|count/i.test(field.name));
    expect(counting).toEqual([]);
  });
});
