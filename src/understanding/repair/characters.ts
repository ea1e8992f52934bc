import type { Collection } from '../../collection/collection.ts';
import type { Edit } from './edits.ts';
import { KIND } from './known-words.ts';
import { isPrinted, type Near, nearWords } from './near-words.ts';
import { type Doubts, findDoubts, isHan, type Layout } from './strays.ts';
import { type Tables, tablesOf } from './tables.ts';

/** Longest stretch that is compared with the lexicons. */
const LONGEST = 12;
/** With more characters that belong to no word a text is no Chinese. */
const MOST_STRAYS = 12;

type Candidate = Near & { start: number; end: number };

/**
 * Mends wrong, missing, doubled and exchanged characters: 民政听 → 民政厅, 妇朕 → 妇联, 收样登记 → 收养登记.
 * Only stretches with something outside the lexicons are looked at. The longest mended word wins; where two
 * words are equally near, nothing is changed.
 */
export function mendCharacters(layout: Layout, collection: Collection): Edit[] {
  const doubts = findDoubts(layout, collection);
  if (doubts.doubtful.length === 0 || doubts.strays.size > MOST_STRAYS) return [];
  const tables = tablesOf(collection);
  const candidates = windowsAround(doubts.doubtful, layout, tables).flatMap(([start, end]) =>
    candidatesIn(start, end, layout, doubts, tables),
  );
  const edits: Edit[] = [];
  for (const best of candidates.toSorted((a, b) => rank(a) - rank(b))) {
    if (edits.some((edit) => edit.start < best.end && best.start < edit.end)) continue;
    edits.push(trim(best, layout, tables));
  }
  return edits;
}

/** Cheap changes first, and of equally cheap ones that of the longer word. */
function rank({ cost, word }: Candidate): number {
  return cost - word.length * 0.6;
}

/**
 * Whether a border at a place would cut a word of the lexicons. A matter may lose a small word if a matter is
 * left: 买妇女 in 「拐买妇女」.
 */
function cuts(place: number, { text, at }: Layout, { kinds }: Tables): boolean {
  const word = at[place];
  if (!word || word !== at[place - 1] || word.kinds === KIND.weak) return false;
  const rest = kinds.get(text.slice(place, word.end)) ?? 0;
  return word.kinds !== KIND.concept || word.end - place < 2 || !(rest & KIND.concept);
}

/** Stretches of Chinese characters around doubtful places that cut no word of the lexicons. */
function windowsAround(places: readonly number[], layout: Layout, tables: Tables): [number, number][] {
  const { text } = layout;
  const windows = new Map<number, [number, number]>();
  for (const place of places) {
    for (let start = place; start >= Math.max(0, place - LONGEST + 1) && isHan(text, start); start--) {
      if (cuts(start, layout, tables)) continue;
      for (
        let end = place + 1;
        end <= Math.min(text.length, start + LONGEST) && isHan(text, end - 1);
        end++
      ) {
        if (end - start > 1 && !cuts(end, layout, tables))
          windows.set(start * text.length + end, [start, end]);
      }
    }
  }
  return [...windows.values()];
}

/** The one nearest word for a stretch, if there is one. */
function candidatesIn(
  start: number,
  end: number,
  layout: Layout,
  { strays }: Doubts,
  tables: Tables,
): Candidate[] {
  const { text, at } = layout;
  const window = text.slice(start, end);
  const changeable = Array.from(window).map((_, i) => {
    const known = at[start + i];
    if (!known || known.kinds === KIND.weak) return true;
    return !(known.kinds & KIND.place) && !(known.kinds & KIND.agency && known.end - known.start > 2);
  });
  const near = nearWords(window, changeable, tables);
  if (near.length === 0 || tables.kinds.has(window) || tables.isOrdinary(window) || isPrinted(window, tables))
    return [];
  const stray = Array.from(window).some((_, i) => strays.has(start + i));
  const alone = !strays.has(start - 1) && !strays.has(end);
  const likely = near.filter(
    (one) =>
      !breaksWord(start, end, one.word, layout, tables) &&
      (stray ? (window.length > 2 && one.word.length > 2) || alone : isSlipOfWords(window, one)),
  );
  const least = Math.min(...likely.map(({ cost }) => cost));
  const best = new Map(likely.filter(({ cost }) => cost === least).map((one) => [one.word, one]));
  return best.size === 1 ? [...best.values()].map((one) => ({ ...one, start, end })) : [];
}

/** 挥 in 「发挥学校作用」 is no slip: with the character before it is a word. */
function breaksWord(
  start: number,
  end: number,
  word: string,
  { text, at }: Layout,
  { isOrdinary }: Tables,
): boolean {
  const open = (place: number): boolean => !at[place] || at[place].kinds === KIND.weak;
  const before = word[0] !== text[start] && open(start - 1) && isOrdinary(text.slice(start - 1, start + 1));
  return before || (word.at(-1) !== text[end - 1] && open(end) && isOrdinary(text.slice(end - 1, end + 1)));
}

/** 婚姻等级 → 婚姻登记: where all words are ordinary, only a long one of exactly the same sound is meant. */
function isSlipOfWords(window: string, { word, cost, slip }: Near): boolean {
  const kept = Array.from(word).filter((character, i) => character === window[i]).length;
  return (
    window.length >= 4 &&
    (slip === 'doubled' || (slip === 'sound' && kept >= 2 && kept + Math.floor(cost) === word.length))
  );
}

/**
 * What is reported is as short as can be read: 省民政听 → 民政听, 云羊县人力社保局 → 云羊. Unchanged small words in
 * front and unchanged agencies behind are left out.
 */
function trim({ start, end, word }: Candidate, { text, at }: Layout, { kinds }: Tables): Edit {
  const first = at[start];
  if (first?.start === start && !(first.kinds & (KIND.agency | KIND.concept))) {
    const rest = word.slice(first.end - start);
    if (rest.length > 1 && kinds.has(rest) && word.startsWith(text.slice(start, first.end)))
      return { start: first.end, end, to: rest };
  }
  const last = at[end - 1];
  if (last?.end === end && last.kinds & KIND.agency) {
    const rest = word.slice(0, last.start - end);
    if (rest.length > 1 && kinds.has(rest) && word.endsWith(text.slice(last.start, end)))
      return { start, end: last.start, to: rest };
  }
  return { start, end, to: word };
}
