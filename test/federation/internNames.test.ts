import { readFileSync } from 'node:fs';
import { serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { internNames } from '../../gateway/plan/internNames.ts';
import { tryGuarding } from '../../gateway/supergraph/tryGuarding.ts';
import { harrowVale2026 } from '../../policies/agreement/harrow-vale-2026.ts';
import { readAgreement } from '../../policies/agreement/readAgreement.ts';

/** How the engine keeps the text: its serialiser says by a tag whether it is one byte wide, or two. */
const isWide = (text: string) => serialize(text)[2] === 'c'.charCodeAt(0);

/** The name of a property, as the engine keeps it after it has met it in a text that is wide: as a parser cuts it out. */
function metInWideText(name: string): string {
  const cutOut = `’${name}`.slice(1);
  return Object.keys({ [cutOut]: true })[0]!;
}

/** A name that stands nowhere in this file, whose own words the engine has met already. */
const unmet = (...words: string[]) => words.join('');

test('names of a schema stay narrow when they are met in a wide text', () => {
  const name = unmet('who', 'Lives', 'Here', 'Quite');
  internNames(`type Household { ${name}: String }`);
  expect(isWide(metInWideText(name))).toBe(false);
  expect(isWide(metInWideText(unmet('never', 'Met', 'Before', 'Quite')))).toBe(true);
});

test('names of a schema whose own text is wide are narrow, too', () => {
  const name = unmet('household', 'Is', 'Wide', 'Quite');
  internNames(`"Who lives here: the household’s" type Household { ${name}: String }`);
  expect(isWide(metInWideText(name))).toBe(false);
});

test('names stay narrow when garbage was collected before they are met again', () => {
  const name = unmet('collected', 'In', 'Between', 'Quite');
  internNames(`type Household { ${name}: String }`);
  collectGarbage();
  expect(isWide(metInWideText(name))).toBe(false);
});

test('a release is narrow from the first reading of it, when it is tried', () => {
  const name = unmet('language', 'At', 'Home', 'Quite');
  const installed = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const release = `# The partnership’s\n${installed.replaceAll('firstLanguage', name)}`;
  tryGuarding(release, [readAgreement(harrowVale2026)]);
  expect(isWide(metInWideText(name))).toBe(false);
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
