import { ARTICLE_RANK, type ClausePath } from '../model/query.ts';

const STEP =
  /第(?<chapter>[一二三四五六七八九十]+)章|第(?<article>[一二三四五六七八九十]+)条|(?<han>[一二三四五六七八九十]+)、|（(?<hanBracket>[一二三四五六七八九十]+)）|（(?<digitBracket>\d+)）|——(?<dash>\d+)|(?<digit>\d+)/gu;
const RANKS: Record<string, number> = {
  chapter: 10,
  article: ARTICLE_RANK,
  han: 20,
  hanBracket: 30,
  digit: 40,
  digitBracket: 50,
  dash: 70,
};
const HAN = '一二三四五六七八九';

/**
 * Whether a path as printed, 五、（二）, is the one asked for: the same numbers at the
 * levels that the question names, and no deeper; or the same numbers in order, for 「第五部分第二条」.
 */
export function isAt({ steps }: ClausePath, printed: string): boolean {
  const own = stepsIn(printed);
  const exact = steps.every(({ rank, number }) =>
    own.some((step) => step.rank === rank && step.number === number),
  );
  if (exact && own.at(-1)?.rank === steps.at(-1)?.rank) return true;
  // Articles are called by no other words: 「第七条」 is not 七、.
  if (steps.some(({ rank }) => rank === ARTICLE_RANK)) return false;
  return own.map(({ number }) => number).join('.') === steps.map(({ number }) => number).join('.');
}

/** The numbers of a path as printed, 三、（一）2, each with its level and its own characters. */
export function stepsIn(path: string): { rank: number; number: number; printed: string }[] {
  return [...path.matchAll(STEP)].flatMap(({ 0: printed, groups }) =>
    Object.entries(groups ?? {}).flatMap(([kind, words]) =>
      words ? [{ rank: RANKS[kind] ?? 0, number: numberOf(words), printed }] : [],
    ),
  );
}

function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words];
  return (words.includes('十') ? (HAN.indexOf(tens) + 1 || 1) * 10 : 0) + HAN.indexOf(ones) + (ones ? 1 : 0);
}
