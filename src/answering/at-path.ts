import type { Clause } from '../model/clause.ts';
import { type ClausePath, ITEM_RANK } from '../model/query.ts';
import { atArticle } from './article-at.ts';

const ID_RANKS = [20, 30, 40, 50];
const BRACKET_RANK = 50;

/** Levels called by words, 「第三部分第12条」, may be meant loosely; those of signs, 三（二）, say which they are. */
const BY_WORDS = /[部章节条款点项目]|[a-z]/u;

/**
 * Of some clauses those at a number, with the “——” items below it; all where none is asked. If levels called by words
 * fit none, those whose numbers follow in the same order: “part three (二) item 12”.
 */
export function atPath(clauses: readonly Clause[], path: ClausePath | null): readonly Clause[] {
  if (!path) return clauses;
  const inArticles = atArticle(clauses, path);
  if (inArticles) return inArticles;
  const item = path.steps.find(({ rank }) => rank === ITEM_RANK);
  if (item) return itemsAt(clauses, path, item.number);
  const exact = clauses.filter((clause) => hasPath(clause, path));
  const asked = path.steps.map(({ number }) => number);
  const cited =
    exact.length > 0 ? exact : clauses.filter((clause) => plain(clause.path) === plain(path.printed));
  const found =
    cited.length > 0 || !BY_WORDS.test(path.printed)
      ? cited
      : clauses.filter((clause) => followsInOrder(numbersOf(clause), asked));
  return path.last
    ? found.filter((clause) => found.findLast(({ plan }) => plan === clause.plan) === clause)
    : found;
}

/**
 * 「四（二）2（1）第3项」: in each plan the third of the numbers next below, whatever their form. A number that stands alone
 * below is left out by people, 「四（四）第5项」 for 四（四）2（5）. Where the levels do not fit, the item is the deepest, （N）.
 */
function itemsAt(clauses: readonly Clause[], path: ClausePath, item: number): readonly Clause[] {
  const above = { ...path, steps: path.steps.filter(({ rank }) => rank !== ITEM_RANK) };
  const next = [...Map.groupBy(atPath(clauses, above), ({ plan }) => plan).values()].flatMap((under) => {
    const depth = sharedDepth(under);
    return under.filter((clause) => numbersOf(clause)[depth] === item);
  });
  return next.length > 0 || above.steps.some(({ rank }) => rank >= BRACKET_RANK)
    ? next
    : atPath(clauses, { ...above, steps: [...above.steps, { rank: BRACKET_RANK, number: item }] });
}

/** How many numbers some clauses have in common from the first on. */
function sharedDepth(clauses: readonly Clause[]): number {
  const [first = [], ...others] = clauses.map(numbersOf);
  const depth = first.findIndex((number, level) => others.some((own) => own[level] !== number));
  return depth === -1 ? first.length : depth;
}

/** Whether a clause stands at the number asked; levels that people leave out may be anything. */
function hasPath(clause: Clause, path: ClausePath): boolean {
  const asked = new Map(path.steps.map(({ rank, number }) => [rank, number]));
  return matchesInOrder(
    numbersOf(clause),
    [...asked.entries()].toSorted(([a], [b]) => a - b),
  );
}

/** A printed number without what stands between its parts: 「五、15」 is 「五15」. */
function plain(printed: string): string {
  return printed.normalize('NFKC').replace(/[\s、.]/gu, '');
}

/** The numbers of a clause's path: fujian-2021/2.1.2.3 → 2, 1, 2, 3. */
function numbersOf(clause: Clause): number[] {
  return (clause.id.split('/')[1] ?? '').replace(/-\d+$/u, '').split('.').map(Number);
}

function followsInOrder(own: readonly number[], asked: readonly number[]): boolean {
  if (asked.length < 2 || own[0] !== asked[0] || own.at(-1) !== asked.at(-1)) return false;
  let from = 0;
  return asked.every((number) => (from = own.indexOf(number, from) + 1) > 0);
}

/**
 * The asked numbers must be those of the path: 四（四）（5） for 4.4.2.5, where the heading 2. is left out.
 * The clause's own, last number must be the last one asked, or its “——” items are taken with it.
 */
function matchesInOrder(own: readonly number[], asked: readonly [number, number][]): boolean {
  const dash = asked.find(([rank]) => rank === 70);
  const numbered = asked.filter(([rank]) => rank !== 70);
  const fits = numbered.every(([rank, number]) => own[ID_RANKS.indexOf(rank)] === number);
  if (!fits) return false;
  const deepest = Math.max(...numbered.map(([rank]) => ID_RANKS.indexOf(rank)));
  if (dash) return own.at(-1) === dash[1] && own.length > deepest + 1;
  return own.length >= deepest + 1;
}
