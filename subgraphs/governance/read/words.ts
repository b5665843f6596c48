import DataLoader from 'dataloader';
import { readWords } from '../../../records/words/readWords.ts';
import type { WordsKeys } from '../../../records/words/readWordsKeys.ts';
import type { Asking } from './asking.ts';

/** What was said, by the id of the words; null to whom they are not open. */
export const loadWords = ({ pool, agreement, requester }: Asking, words: WordsKeys) =>
  new DataLoader<string, string | null>(async (ids) => {
    const texts = await readWords(pool, { agreement, words }, requester, ids);
    return ids.map((id) => texts.get(id) ?? null);
  });
