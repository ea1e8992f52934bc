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
};

/** Numbers of clauses as they are cited: 「第 1、2 条」; empty for clauses that are not shown. */
export type Numbers = (ids: readonly string[]) => string;

/** What a comparison comes to, above the clauses. */
export function comparisonBlocks(facts: AnswerFacts, words: ComparisonWords, numbers: Numbers, labels: Labels): Block[] {
  const { differences = [], tally = [], duties = [], coverage = [] } = facts.detail;
  const pairs = [...new Set(differences.map(({ plans }) => plans))];
  const rows: Block[] = [
    ...tally.map((entry): Block => ({ kind: 'row', ...words.tally(entry, labels) })),
    ...pairs.map((plans): Block => {
      const own = differences.filter((difference) => difference.plans === plans);
      return { kind: 'row', label: words.plans(plans.from, plans.to, labels), value: words.differences(own, numbers, labels) };
    }),
    ...duties.map((change): Block => ({ kind: 'row', label: words.plans(change.plans.from, change.plans.to, labels), value: words.duties(change, numbers, labels) })),
    ...coverage.map((row): Block => ({ kind: 'row', label: words.plans(row.of, row.against, labels), value: words.coverage(row, numbers) })),
  ];
  return rows.length > 0 ? [{ kind: 'heading', text: words.heading }, ...rows] : [];
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
  const changes = ({ gained, lost: gone, moved, renamed }: Difference): number => gained.length + gone.length + moved.length + renamed.length;
  return {
    changed: known.filter((difference) => changes(difference) > 0),
    same: known.filter((difference) => changes(difference) === 0),
    lost,
    only: { from: list.filter(({ to }) => to.length === 0), to: list.filter(({ from }) => from.length === 0) },
  };
}
