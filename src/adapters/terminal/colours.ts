/** Select Graphic Rendition codes of the parts of a reply. */
const CODES = {
  title: '1',
  note: '33',
  heading: '1;36',
  number: '1',
  lead: '32',
  support: '94',
  other: '35',
  source: '2',
  choice: '36',
  prompt: '1;32',
} as const;

export type Part = keyof typeof CODES;

/** Puts a part of a reply in its colour; without colour, the words as they are. */
export type Paint = (part: Part, words: string) => string;

export function painter(colour: boolean): Paint {
  return (part, words) => (colour && words ? `\u001b[${CODES[part]}m${words}\u001b[0m` : words);
}

/**
 * Whether a stream is to have colours: FORCE_COLOR decides where it is set, then NO_COLOR (https://no-color.org),
 * then whether it is a terminal.
 */
export function wantsColour(env: Record<string, string | undefined>, isTerminal: boolean): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
