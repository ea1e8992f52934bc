import type { Clause } from '../model/clause.ts';
import { parseNumeral } from '../model/numerals.ts';
import { ARTICLE_RANK, type ClausePath, ITEM_RANK } from '../model/query.ts';

const HAN = '[一二三四五六七八九十]+';
const ARTICLE = new RegExp(`^(?<above>.*?)第(?<article>${HAN})条(?<below>.*)$`, 'u');

/**
 * Of some clauses those at an article, 「第七条」, with the items below it, or at one of its items; plans without articles
 * have none. Or those at the number of a list that is counted through, 「第16项任务」. Null where the number asked is neither.
 */
export function atArticle(clauses: readonly Clause[], path: ClausePath): readonly Clause[] | null {
  const [first] = path.steps;
  const isTask = path.steps.length === 1 && first?.rank === ITEM_RANK;
  if (!isTask && !path.steps.some(({ rank }) => rank === ARTICLE_RANK)) return null;
  if (path.steps.length === 1 && first?.rank === ARTICLE_RANK) {
    const through = [...Map.groupBy(clauses, ({ plan }) => plan).values()].filter(isCountedThrough).flat();
    const counted = through.filter((clause) => taskNumber(clause.path) === first.number);
    if (counted.length > 0) return counted;
  }
  const found = clauses.filter((clause) =>
    isTask ? taskNumber(clause.path) === first.number : isIn(path, clause.path),
  );
  return path.last
    ? found.filter((clause) => found.findLast(({ plan }) => plan === clause.plan) === clause)
    : found;
}

/** Whether the measures of a plan are numbered from first to last without beginning anew: 「第15条」 then needs no chapter. */
function isCountedThrough(clauses: readonly Clause[]): boolean {
  const numbers = clauses.map(({ path }) => taskNumber(path));
  return !numbers.includes(null) && new Set(numbers).size === numbers.length;
}

/** The number of a task in a list: 一、11 → 11; null for a number in brackets and for an item of an article. */
function taskNumber(printed: string): number | null {
  const digits = /(?<![\d.—])(\d+)$/u.exec(printed)?.[1];
  return digits && !ARTICLE.test(printed) ? Number(digits) : null;
}

/** Whether a printed path, 第二章第五条4, is the article asked or below it. */
function isIn({ steps }: ClausePath, printed: string): boolean {
  const { above = '', article = '', below = '' } = ARTICLE.exec(printed)?.groups ?? {};
  const chapters = [...above.matchAll(/第([一二三四五六七八九十]+)[章节]/gu)].map(([, words]) =>
    parseNumeral(words ?? ''),
  );
  const items = [...below.matchAll(/[一二三四五六七八九十]+|\d+|[\u2460-\u2473]/gu)].map(([words]) =>
    parseNumeral(words),
  );
  const asked = (from: number, to: number): number[] =>
    steps.filter(({ rank }) => rank >= from && rank < to).map(({ number }) => number);
  return (
    asked(ARTICLE_RANK, ARTICLE_RANK + 1)[0] === parseNumeral(article) &&
    asked(0, ARTICLE_RANK).every((number, i) => chapters[i] === number) &&
    asked(ARTICLE_RANK + 1, Number.POSITIVE_INFINITY).every((number, i) => items[i] === number)
  );
}
