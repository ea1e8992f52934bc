import { languageOf } from '../understanding/language.ts';
import type { Who } from './intent.ts';
import type { Question } from './memory.ts';
import { typedWords } from './read-options.ts';

/**
 * The language of a reply: that of the question, else of the person, else of the place; or the one that is set.
 * The message of somebody else is no question: there the person comes first.
 */
export function languageFor(
  asked: Question,
  who: Who,
  fixed: 'zh' | 'en' | 'auto',
  place: 'zh' | 'en',
): 'zh' | 'en' {
  if (fixed !== 'auto') return fixed;
  if (asked.kind === 'about' && who.locale) return who.locale;
  const words = asked.kind === 'command' ? typedWords(asked.options) : asked.text;
  return /\p{Script=Han}|[a-z]{2}/iu.test(words) ? languageOf(words) : (who.locale ?? place);
}
