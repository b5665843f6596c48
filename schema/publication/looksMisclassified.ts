import { isAsStrict } from '../../policies/agreement/isAsStrict.ts';
import type { Agreement } from '../../policies/agreement/types.ts';
import type { DataClass } from '../../policies/words.ts';
import { reachOf } from './reachOf.ts';
import type { Declared } from './readDeclared.ts';
import { type TellingName, tellingNames } from './tellingNames.ts';
import type { Problem } from './types.ts';

/** Fields among `coordinates` whose name tells of something stricter than the class that they can be reached under. */
export function looksMisclassified(
  agreement: Agreement,
  own: Declared,
  coordinates: readonly string[],
): Problem[] {
  const reached = reachOf(own);
  return coordinates.flatMap((coordinate) => {
    const name = wordsOf(coordinate.split('.')[1]!);
    const classes = [...(reached.get(coordinate) ?? [])];
    return tellingNames.flatMap(({ words, classes: usual }) => {
      const told = words.find((word) => ` ${name} `.includes(` ${word} `) || isRunTogether(name, word));
      const lax = classes.find((one) => !isFitting(agreement, one, usual));
      if (!told || !lax) return [];
      return {
        code: 'LOOKS_MISCLASSIFIED',
        coordinate,
        message: `${coordinate} is called after "${told}", which is ${usual[0]}, and is open as ${lax}.`,
        remedy: `Classify it as ${usual.join(' or ')}, or say why it is right: --justify "${coordinate}=<why>".`,
      };
    });
  });
}

function isFitting(agreement: Agreement, dataClass: DataClass, usual: TellingName['classes']): boolean {
  return usual.some((one) => dataClass === one || isAsStrict(agreement, dataClass, one));
}

/** `nhsno`, `dateofbirth`: the words without anything between them. */
function isRunTogether(name: string, word: string): boolean {
  return word.includes(' ') && name.replaceAll(' ', '') === word.replaceAll(' ', '');
}

/** `nhsNumber`, `NHSNumber`, `nhs_number` → `nhs number`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}
