import { argumentReveals } from './rules/argumentReveals.ts';
import { authorityClaimed } from './rules/authorityClaimed.ts';
import { foreignEntity } from './rules/foreignEntity.ts';
import { freeText } from './rules/freeText.ts';
import { inaccessibleClassified } from './rules/inaccessibleClassified.ts';
import { interfaceDisagrees } from './rules/interfaceDisagrees.ts';
import { interfaceObject } from './rules/interfaceObject.ts';
import { namespaceClassified } from './rules/namespaceClassified.ts';
import { namespaceShape } from './rules/namespaceShape.ts';
import { nonNullClassified } from './rules/nonNullClassified.ts';
import { nonNullElsewhere } from './rules/nonNullElsewhere.ts';
import { providesClassified } from './rules/providesClassified.ts';
import { requiresAnother } from './rules/requiresAnother.ts';
import { requiresArguments } from './rules/requiresArguments.ts';
import { requiresUncovered } from './rules/requiresUncovered.ts';
import { reservedName } from './rules/reservedName.ts';
import { rootField } from './rules/rootField.ts';
import { sharedClassified } from './rules/sharedClassified.ts';
import { sharedType } from './rules/sharedType.ts';
import { total } from './rules/total.ts';
import { unclassifiedField } from './rules/unclassifiedField.ts';
import { undocumented } from './rules/undocumented.ts';
import { unknownClass } from './rules/unknownClass.ts';
import { unknownDirective } from './rules/unknownDirective.ts';
import { unknownSource } from './rules/unknownSource.ts';
import type { ComposedPublication, Rule } from './types.ts';

/** What the SDL alone tells. */
export const SDL_RULES: readonly Rule[] = [
  // what it may be
  unknownSource,
  unknownDirective,
  authorityClaimed,
  // its shape
  rootField,
  foreignEntity,
  interfaceObject,
  namespaceShape,
  namespaceClassified,
  sharedType,
  reservedName,
  undocumented,
  // its classes
  unknownClass,
  nonNullClassified,
  nonNullElsewhere,
  inaccessibleClassified,
  freeText,
  total,
  // what it takes from others
  requiresArguments,
  requiresAnother,
  providesClassified,
];

/** What only the composed classification tells. */
export const GRAPH_RULES: readonly Rule<ComposedPublication>[] = [
  unclassifiedField,
  sharedClassified,
  interfaceDisagrees,
  argumentReveals,
  requiresUncovered,
];
