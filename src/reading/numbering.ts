import { RANK, SECTION_RANK, type Step } from './marker.ts';
import type { Item } from './outline.ts';

/**
 * Gives every item its path. Numbers that are printed are kept as they are, also where they jump; the
 * number of an item whose beginning is lost is concluded from its neighbours: what stands before 「(5)」
 * is (4). What cannot be concluded is `number: null`, the last item of its parent.
 */
export function numberItems(items: Item[]): Item[] {
  const numbered = items.map((item) => ({ ...item }));
  concludeNumbers(numbered);
  let stack: Step[] = [];
  for (const [index, item] of numbered.entries()) {
    if (numbered[index - 1]?.row && !item.row) stack = stack.slice(0, -1);
    if (item.rank === null) {
      item.steps = [...stack];
      continue;
    }
    if (item.rank === RANK.dash) item.number = dashNumber(numbered, index, stack);
    const parents =
      dottedParents(item, stack) ??
      lostParents(numbered, index, stack) ??
      stack.filter((step) => step.rank < (item.rank ?? 0));
    stack = [...parents, { rank: item.rank, number: item.number }];
    item.steps = item.number === null && isLostLine(item) ? sectionOrParent(numbered, index, stack) : stack;
    if (item.number === null && isLostLine(item)) stack = parents;
  }
  return numbered;
}

/** Items whose numbers do not follow: neither first of their kind under a parent nor next, and nothing lost before. */
export function numberingJumps(items: readonly Item[]): Item[] {
  const jumps: Item[] = [];
  let open: Step[] = [];
  let lost = false;
  const latest = new Map<number, number>();
  for (const item of items) {
    lost ||= item.lostBefore > 0 || item.lines.some((line) => line.lost > 0);
    if (item.rank === null || item.number === null || item.rank === RANK.dash) continue;
    // Rows are counted anew where a cell on their left begins.
    const renewed = item.row && item.number === 1;
    const same = open.find((step) => step.rank === item.rank && isSameDotted(item, open));
    // Articles, and items of some plans, are counted on through the sections.
    const countedOn = item.above.length === 0 && item.number === (latest.get(item.rank) ?? 0) + 1;
    const follows = countedOn || (same ? item.number === (same.number ?? 0) + 1 : item.number === 1);
    latest.set(item.rank, item.number);
    if (!follows && !renewed && !lost) jumps.push(item);
    open = item.steps;
    lost = item.lostAfter > 0;
  }
  return jumps;
}

const DOTTED = [RANK.digit, RANK.dotted, RANK.dottedThird, RANK.dottedFourth];

/** 「2.1.1」 names the numbers above it; they need no headings of their own. */
function dottedParents({ above }: Item, stack: Step[]): Step[] | null {
  if (above.length === 0) return null;
  return [
    ...stack.filter((step) => step.rank < RANK.digit),
    ...above.map((number, depth) => ({ rank: DOTTED[depth] ?? RANK.dottedFourth, number })),
  ];
}

/** 「2.1」 after 「1.3」 begins anew. */
const isSameDotted = ({ above }: Item, open: readonly Step[]): boolean =>
  above.every((number, depth) => open.some((step) => step.rank === DOTTED[depth] && step.number === number));

const isLostLine = (item: Item): boolean => item.text.length === 0 && item.lines.length > 0;

/** Runs backwards, so that two unmarked items before 「(3)」 become (1) and (2). */
function concludeNumbers(items: Item[]): void {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i] as Item;
    if (item.rank !== null || item.lostBefore === 0) continue;
    const before = items.slice(0, i).findLast((other) => other.rank !== null && other.rank !== RANK.dash);
    const after = items[i + 1];
    if (!before || before.rank === null) continue;
    if (
      after &&
      after.rank !== null &&
      after.rank >= before.rank &&
      after.number !== null &&
      after.number > 1
    ) {
      item.rank = after.rank;
      item.number = after.number - 1;
    } else if (isLostLine(item)) {
      item.rank = before.rank;
    } else if (item.text.length > 0 && before.rank > RANK.han) {
      item.rank = before.rank;
      item.number = (before.number ?? 0) + 1;
    }
  }
}

function dashNumber(items: Item[], index: number, stack: Step[]): number {
  const previous = items.slice(0, index).findLast((other) => other.rank !== null);
  return previous?.rank === RANK.dash ? (stack.at(-1)?.number ?? 0) + 1 : 1;
}

/**
 * Where numbering starts anew after a loss, headings above were lost too: 「…(2)」, lost, 「(1)…2.…(五)」
 * means that the (1) stands under a 1. of a (四). Null where nothing of the kind happened.
 */
function lostParents(items: Item[], index: number, stack: Step[]): Step[] | null {
  const item = items[index] as Item;
  const same = stack.find((step) => step.rank === item.rank);
  if (!same || item.lostBefore === 0 || item.number === null || item.number > (same.number ?? 0)) return null;
  const parents = stack.filter((step) => step.rank < (item.rank ?? 0));
  for (let depth = parents.length - 1; depth >= 0; depth--) {
    const parent = parents[depth] as Step;
    const next = nextOf(items, index, parent.rank);
    const number = next === null ? (parent.number ?? 0) + 1 : next - 1;
    const renewed = number > (parent.number ?? 0);
    parents[depth] = { rank: parent.rank, number };
    if (renewed) return parents;
  }
  return parents;
}

/** Number of the next item of a rank before its parent ends, or null. */
function nextOf(items: Item[], index: number, rank: number): number | null {
  for (const item of items.slice(index + 1)) {
    if (item.rank === null || item.rank > rank) continue;
    return item.rank === rank ? item.number : null;
  }
  return null;
}

/** A line without text after which a higher heading follows: it closes the parent, or only the section is sure. */
function sectionOrParent(items: Item[], index: number, stack: Step[]): Step[] {
  const parents = stack.slice(0, -1);
  const after = items.slice(index + 1).find((other) => other.rank !== null);
  const parent = parents.at(-1);
  const own = { rank: stack.at(-1)?.rank ?? 0, number: null };
  if (parent && after?.rank === parent.rank) return [...parents, own];
  return [...parents.filter((step) => step.rank <= SECTION_RANK), own];
}
