import { CodedError } from '../../database/codedError.ts';
import { readWordsKeys, type WordsKeys } from '../../records/words/readWordsKeys.ts';
import { usage } from '../commandError.ts';

/** KINVIEW_WORDS_KEY, as the spine has it. @throws CommandError naming the variable, never its value. */
export function readKeys(env: NodeJS.ProcessEnv): WordsKeys {
  try {
    return readWordsKeys(env);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw usage(error.message, 'Set it as the spine has it; kinview words new-key makes a key.');
  }
}
