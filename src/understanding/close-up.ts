import type { Collection } from '../collection/collection.ts';

/**
 * Chinese with blanks between the characters, 「民 政 厅」, as texts from tables and forms have it, without them. Blanks
 * between whole words stay, as they divide them: only those beside a single character go, and those inside a name or a
 * matter that is known as a whole, 「婚姻 登记」.
 * @param text normal form of a message
 */
export function closeUp(text: string, { agencyTables, conceptTables }: Collection): string {
  const isWhole = (words: string): boolean =>
    agencyTables.zh.get(words) !== undefined || conceptTables.zh.get(words) !== undefined;
  if (!/\p{Script=Han}\s+\p{Script=Han}/u.test(text)) return text;
  return text.replace(/\p{Script=Han}+(?:\s+\p{Script=Han}+)+/gu, (run) => {
    const [first = '', ...words] = run.split(/\s+/u);
    let last = first;
    return words.reduce((joined, word) => {
      const apart = last.length > 1 && word.length > 1 && !isWhole(`${last}${word}`);
      last = word;
      return `${joined}${apart ? ' ' : ''}${word}`;
    }, first);
  });
}
