/** Characters of a sentence in the heading of an event or a menu; the whole sentence stands elsewhere. */
const HEADING = 40;

/** A sentence in one line that is not long. */
export function shortened(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' '));
  return characters.length > HEADING ? `${characters.slice(0, HEADING).join('')}…` : characters.join('');
}
