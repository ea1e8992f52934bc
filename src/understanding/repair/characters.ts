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
/** Length from which ordinary words together may be a slip of one term. */
const SLIP_OF_WORDS = 4;

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
  const candidates = windowsAround(doubts.doubtful, layout, tables).flatMap((borders) =>
    candidatesIn(borders, layout, doubts, tables),
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
function cuts(place: number, { text, at }: Layout, { kindOf }: Tables): boolean {
  const word = at[place];
  if (!word || word !== at[place - 1] || word.kinds === KIND.weak) return false;
  const rest = kindOf(text.slice(place, word.end));
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

type Window = { start: number; end: number; typed: string; stray: boolean };

/** The one nearest word for a stretch, if there is one. */
function candidatesIn(
  [start, end]: [number, number],
  layout: Layout,
  { strays }: Doubts,
  tables: Tables,
): Candidate[] {
  const typed = layout.text.slice(start, end);
  const stray = Array.from(typed).some((_, i) => strays.has(start + i));
  const window = { start, end, typed, stray };
  if (!stray && typed.length < SLIP_OF_WORDS) return [];
  const near = nearWords(typed, changeable(window, layout, strays, tables), tables, stray ? 'all' : 'likely');
  if (near.length === 0 || isFine(typed, tables)) return [];
  const alone = !strays.has(start - 1) && !strays.has(end);
  const likely = near.filter(
    (one) => isLikely(one, window, alone, tables) && !breaksWord(window, one.word, layout, tables),
  );
  const least = Math.min(...likely.map(({ cost }) => cost));
  const best = new Map(likely.filter(({ cost }) => cost === least).map((one) => [one.word, one]));
  return best.size === 1 ? [...best.values()].map((one) => ({ ...one, start, end })) : [];
}

/** Names of agencies and places are never changed: 建委 in 市建委; but in 卫建委 it is no name. */
function changeable(
  { start, typed }: Window,
  { text, at }: Layout,
  strays: ReadonlySet<number>,
  { levels }: Tables,
): boolean[] {
  return Array.from(typed, (_, i) => {
    const known = at[start + i];
    if (!known || known.kinds === KIND.weak) return true;
    const before = known.start - 1;
    const isPart =
      known.end - before === 3 &&
      before >= start &&
      strays.has(before) &&
      !levels.includes(text[before] ?? '');
    return !(known.kinds & KIND.place) && (!(known.kinds & KIND.agency) || isPart);
  });
}

/** A stretch that is a word or that the plans print is no slip of another; two neighbours tell too little: 配和. */
function isFine(typed: string, tables: Tables): boolean {
  return (
    tables.kindOf(typed) > 0 || tables.isOrdinary(typed) || (typed.length > 2 && isPrinted(typed, tables))
  );
}

/**
 * Two characters must stand alone to be one word, or sound and look like it, and neither asks (谁). Where all words are ordinary, only
 * a long one of exactly the same sound is meant: 婚姻等级 → 婚姻登记.
 */
function isLikely(
  { word, cost, slip }: Near,
  { typed, stray }: Window,
  alone: boolean,
  { kindOf }: Tables,
): boolean {
  if (typed.length === 2 && Array.from(typed).some((character) => kindOf(character) & KIND.marker))
    return false;
  if (stray) return alone || slip === 'soundAndShape' || (typed.length > 2 && word.length > 2);
  const kept = Array.from(word).filter((character, i) => character === typed[i]).length;
  return slip === 'doubled' || (slip === 'sound' && kept >= 2 && kept + Math.floor(cost) === word.length);
}

/** 挥 in 「发挥学校作用」 is no slip: with the character before it is a word. */
function breaksWord(
  { start, end }: Window,
  word: string,
  { text, at }: Layout,
  { isOrdinary }: Tables,
): boolean {
  const open = (place: number): boolean => !at[place] || at[place].kinds === KIND.weak;
  const before = word[0] !== text[start] && open(start - 1) && isOrdinary(text.slice(start - 1, start + 1));
  return before || (word.at(-1) !== text[end - 1] && open(end) && isOrdinary(text.slice(end - 1, end + 1)));
}

/**
 * What is reported is as short as can be read: 省民政听 → 民政听, 云羊县人力社保局 → 云羊. Unchanged small words in
 * front and unchanged agencies behind are left out.
 */
function trim({ start, end, word }: Candidate, { text, at }: Layout, { kindOf }: Tables): Edit {
  const first = at[start];
  if (first?.start === start && !(first.kinds & (KIND.agency | KIND.concept))) {
    const rest = word.slice(first.end - start);
    if (rest.length > 1 && kindOf(rest) > 0 && word.startsWith(text.slice(start, first.end)))
      return { start: first.end, end, to: rest };
  }
  const last = at[end - 1];
  if (last?.end === end && last.kinds & KIND.agency) {
    const rest = word.slice(0, last.start - end);
    if (rest.length > 1 && kindOf(rest) > 0 && word.endsWith(text.slice(last.start, end)))
      return { start, end: last.start, to: rest };
  }
  return { start, end, to: word };
}
