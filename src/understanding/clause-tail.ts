import { type ClausePath, ITEM_RANK } from '../model/query.ts';

/** A clause number with its place in a message. */
export type PathHit = ClausePath & { start: number; end: number };

const HAN = '一二三四五六七八九十';
const DASH_RANK = 70;
const BRACKET_RANK = 50;

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const ORDINAL = `(?<ordinal>${ORDINALS.join('|')})|(?<nth>\\d{1,2})(?:st|nd|rd|th)`;
/** Between the numbers and what follows them: 「…里的」, “, ”. */
const JOINT = '^[\\s,，:：]*(?:(?:下面|里面|底下|项下|下|里|中)?的?)\\s*';
const ITEM_WORD = '(?:sub-?)?(?:item|point|clause|measure|number|no\\.?)';
const DASH_WORD = '(?:dash|bullet)(?: point)?';

/** 「第十个破折号」, “second dash”, 「——7」: an item of that kind. */
const DASH_TAILS = [
  new RegExp(
    `${JOINT}第?\\s*(?<han>[${HAN}]{1,3}|\\d{1,2})\\s*个?(?:破折号|短横|横杠|横线|-{1,2})(?!\\d)`,
    'u',
  ),
  new RegExp(`${JOINT}(?:the )?(?:${ORDINAL}) ${DASH_WORD}\\b`, 'u'),
  new RegExp(`${JOINT}(?:the )?${DASH_WORD} (?:no\\.? ?)?(?<han>\\d{1,2})(?!\\d)`, 'u'),
  /^\s*的?\s*-{1,2}\s*(?<han>\d{1,2})(?![\d.])/u,
];

/** 「第3项」, “item 3”, “third item”, and one more bracket, （7）: the next numbers below, whatever their form. */
const ITEM_TAILS = [
  new RegExp(
    `${JOINT}第\\s*\\(?(?<han>[${HAN}]{1,3}|\\d{1,2})\\)?\\s*(?:个?(?:小|分|子)?(?:项|条|款|点|目)(?!线)|个(?!部分|单位|部门))`,
    'u',
  ),
  new RegExp(`${JOINT}(?:the )?(?:${ORDINAL}) ${ITEM_WORD}(?![a-z])`, 'u'),
  new RegExp(`${JOINT}(?:the )?${ITEM_WORD} \\(?(?<han>\\d{1,2})(?!\\d)\\)?`, 'u'),
];
const BRACKET_TAILS = [
  /^\s*\(\s*(?<han>\d{1,2})\s*\)/u,
  // ③, whose normal form is a plain digit.
  /^(?<han>\d{1,2})(?=$|[\s,，。?？谁由的是])/u,
];

/** 「最后一条」, “last item”, and （末）, as a reply prints the last clause of a section whose number is lost. */
const LAST_TAIL =
  /^[\s,的]*(?:最后一[条项点]|末[条项尾]|\(\s*(?:末|last)\s*\)|[.、]?\s*末(?!端)|[.,]?\s*(?:the )?last\b(?: (?:item|clause|one|measure))?)/u;

const OF = ' (?:of|in|under) (?:the )?(?:clause |number |no\\.? )?';
const HEADS: { form: RegExp; rank: number }[] = [
  { form: new RegExp(`(?:the )?(?:${ORDINAL}) ${ITEM_WORD}${OF}$`, 'u'), rank: ITEM_RANK },
  { form: new RegExp(`${ITEM_WORD} (?<han>\\d{1,2})${OF}$`, 'u'), rank: ITEM_RANK },
  { form: new RegExp(`(?:the )?(?:${ORDINAL}) ${DASH_WORD}${OF}$`, 'u'), rank: DASH_RANK },
  { form: new RegExp(`${DASH_WORD} (?<han>\\d{1,2})${OF}$`, 'u'), rank: DASH_RANK },
];
const LAST_HEAD = new RegExp(`(?:the )?last (?:item|clause|one|measure)${OF}$`, 'u');

/**
 * A clause number with what stands behind or before it: 「…第3项」, 「…第三个破折号」, “second dash of …”, 「…最后一条」.
 * @param text normal form of the message
 */
export function withTail(path: PathHit, text: string): PathHit {
  return tailOf(path, text.slice(path.end)) ?? headOf(path, text.slice(0, path.start)) ?? path;
}

function tailOf(path: PathHit, rest: string): PathHit | null {
  const last = LAST_TAIL.exec(rest);
  if (last) return { ...path, last: true, ...spanTo(path, last[0]) };
  const deepest = path.steps.at(-1)?.rank ?? 0;
  if (deepest === DASH_RANK) return null;
  const brackets = deepest === BRACKET_RANK ? BRACKET_TAILS : [];
  for (const [rank, forms] of [
    [DASH_RANK, DASH_TAILS],
    [ITEM_RANK, [...ITEM_TAILS, ...brackets]],
  ] as const)
    for (const form of forms) {
      const match = form.exec(rest);
      const number = match && numberIn(match);
      if (match && number)
        return { ...path, steps: [...path.steps, { rank, number }], ...spanTo(path, match[0]) };
    }
  return null;
}

function headOf(path: PathHit, before: string): PathHit | null {
  const last = LAST_HEAD.exec(before);
  if (last) return { ...path, last: true, ...spanFrom(path, last, before) };
  for (const { form, rank } of HEADS) {
    const match = form.exec(before);
    const number = match && numberIn(match);
    if (match && number)
      return { ...path, steps: [...path.steps, { rank, number }], ...spanFrom(path, match, before) };
  }
  return null;
}

const spanTo = ({ printed, end }: PathHit, tail: string): Pick<PathHit, 'printed' | 'end'> => ({
  printed: `${printed}${tail}`,
  end: end + tail.length,
});

const spanFrom = (
  { printed }: PathHit,
  head: RegExpExecArray,
  before: string,
): Pick<PathHit, 'printed' | 'start'> => ({
  printed: `${before.slice(head.index)}${printed}`,
  start: head.index,
});

function numberIn({ groups }: RegExpExecArray): number | null {
  const { ordinal, nth, han } = groups ?? {};
  if (ordinal) return ORDINALS.indexOf(ordinal) + 1;
  return numberOf(nth ?? han ?? '');
}

/** 12, 十二, 二十 → the number; null for what is none. */
export function numberOf(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (d: string | undefined): number => (d ? HAN.indexOf(d) + 1 : 0);
  return words.includes('十') ? (digit(tens) || 1) * 10 + digit(ones) : digit(ones) || null;
}
