import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Block } from '../model/card.ts';
import type { CoverageRow, Difference, DutyChange, Tally } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';

/** Sentences of comparisons; numbers are those of the clauses in the answer. */
export type ComparisonWords = {
  title: (facts: AnswerFacts, labels: Labels) => string;
  notes: (facts: AnswerFacts, labels: Labels) => string[];
  heading: string;
  plans: (from: string, to: string, labels: Labels) => string;
  /** All that differs between two plans; the numbers are left out where each has one clause. */
  differences: (list: readonly Difference[], numbers: Numbers, labels: Labels) => string;
  tally: (tally: Tally, labels: Labels) => { label: string; value: string };
  duties: (change: DutyChange, numbers: Numbers, labels: Labels) => string;
  coverage: (row: CoverageRow, numbers: Numbers) => string;
  /** A clause that is near to those with these numbers, but not the same measure. */
  near: (numbers: string) => string;
  /** A clause that words the matter otherwise, but is the same measure as those with these numbers. */
  aligned: (numbers: string) => string;
  /** 「第1、3–5条」 */
  cite: (numbers: string[]) => string;
};

/** Clauses as they are cited by their numbers in the answer; empty for those that are not shown. */
export type Numbers = (ids: readonly string[]) => string;

export function citation({ clauses }: AnswerFacts, words: ComparisonWords): Numbers {
  const numbers = new Map(clauses.map(({ id }, index) => [id, index + 1]));
  return (ids) => {
    const shown = [...new Set(ids.flatMap((id) => numbers.get(id) ?? []))].toSorted((a, b) => a - b);
    return shown.length > 0 ? words.cite(rangesOf(shown)) : '';
  };
}

/** 1, 2, 3, 5 → 1—3, 5 */
function rangesOf(numbers: readonly number[]): string[] {
  const ranges: [first: number, last: number][] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && number === range[1] + 1) range[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
}

/** What a comparison comes to, above the clauses. */
export function comparisonBlocks(facts: AnswerFacts, words: ComparisonWords, labels: Labels): Block[] {
  const numbers = citation(facts, words);
  const { differences = [], tally = [], duties = [], coverage = [] } = facts.detail;
  const pairs = [...Map.groupBy(differences, ({ plans }) => `${plans.from} ${plans.to}`).values()];
  const rows: Block[] = [
    ...tally.map((entry): Block => ({ kind: 'row', ...words.tally(entry, labels) })),
    ...pairs.flatMap((own): Block[] => {
      const [first] = own;
      if (!first) return [];
      const { from, to } = first.plans;
      return [
        { kind: 'row', label: words.plans(from, to, labels), value: words.differences(own, numbers, labels) },
      ];
    }),
    ...duties.map(
      (change): Block => ({
        kind: 'row',
        label: words.plans(change.plans.from, change.plans.to, labels),
        value: words.duties(change, numbers, labels),
      }),
    ),
    ...coverage.map(
      (row): Block => ({
        kind: 'row',
        label: words.plans(row.of, row.against, labels),
        value: words.coverage(row, numbers),
      }),
    ),
  ];
  return rows.length > 0 ? [{ kind: 'heading', text: words.heading }, ...rows] : [];
}

/** Plans in scope of a comparison: those that have something, and those that have nothing. */
export function comparedPlans({ clauses, detail }: AnswerFacts): string[] {
  return [...new Set([...clauses.map(({ plan }) => plan), ...(detail.absent ?? [])])];
}

/** Plans in which counterparts were looked for. */
export function searchedIn({ detail }: AnswerFacts): string[] {
  const { coverage = [], duties = [] } = detail;
  return [
    ...new Set([
      ...coverage.map(({ against }) => against),
      ...duties.flatMap(({ plans }) => [plans.from, plans.to]),
    ]),
  ];
}

/** Differences in units, those without any, and measures that only one plan has. */
export function sortedOut(list: readonly Difference[]): {
  changed: Difference[];
  same: Difference[];
  lost: Difference[];
  only: { from: Difference[]; to: Difference[] };
} {
  const both = list.filter(({ from, to }) => from.length > 0 && to.length > 0);
  const lost = both.filter(({ unknown }) => unknown.length > 0);
  const known = both.filter(({ unknown }) => unknown.length === 0);
  const changes = ({ gained, lost: gone, moved, renamed }: Difference): number =>
    gained.length + gone.length + moved.length + renamed.length;
  return {
    changed: known.filter((difference) => changes(difference) > 0),
    same: known.filter((difference) => changes(difference) === 0),
    lost,
    only: {
      from: list.filter(({ to }) => to.length === 0),
      to: list.filter(({ from }) => from.length === 0),
    },
  };
}
