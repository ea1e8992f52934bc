/**
 * Chinese with blanks between the characters, 「民 政 厅」, as texts from tables and forms have it, without them. Blanks
 * between whole words stay, as they divide them: only those beside a single character go.
 * @param text normal form of a message
 */
export function closeUp(text: string): string {
  if (!/\p{Script=Han}\s+\p{Script=Han}/u.test(text)) return text;
  return text.replace(/\p{Script=Han}+(?:\s+\p{Script=Han}+)+/gu, (run) => {
    const [first = '', ...words] = run.split(/\s+/u);
    let last = first;
    return words.reduce((joined, word) => {
      const apart = last.length > 1 && word.length > 1;
      last = word;
      return `${joined}${apart ? ' ' : ''}${word}`;
    }, first);
  });
}
