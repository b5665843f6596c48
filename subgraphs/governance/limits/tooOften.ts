import { CodedError } from '../../../database/codedError.ts';
import type { Limited } from './createLimits.ts';

const words: Readonly<Record<Limited, string>> = {
  EXPLANATION: 'You asked for many explanations in a short time: wait a minute, then ask again.',
  SEARCH: 'You searched for many people in a short time: wait, or ask the duty contact to help you.',
  CLAIM: 'You claimed many relationships in a short time: wait, or ask the duty contact to help you.',
};

/** A limit was reached; nothing was looked at. */
export function tooOften(what: Limited): CodedError {
  return new CodedError('ASKED_TOO_OFTEN', words[what]);
}
