import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Block } from '../model/card.ts';
import type { Handover, RankedUnits } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';
import { citation, type Numbers } from './comparison.ts';
import type { Words } from './words.ts';

type Row = { label: string; value: string };

/** Sentences of counts, rankings and changes of lead. */
export type TallyWords = {
  /** Null for answers that are none of these. */
  title: (facts: AnswerFacts, labels: Labels) => string | null;
  notes: (facts: AnswerFacts, labels: Labels) => string[];
  ranked: (row: RankedUnits, bar: string) => Row;
  /** Units that come after those shown. */
  furtherUnits: (units: number, most: number) => string;
  plan: (plan: string, count: number, bar: string, labels: Labels) => Row;
  handovers: string;
  handover: (handover: Handover, numbers: Numbers, labels: Labels) => Row;
};

/** Where several plans are ranked, so many rows of each are shown. */
const ROWS_OF_EACH = 8;
const BAR = 12;

/** What a count, a ranking or a change of lead comes to, above the clauses. */
export function tallyBlocks(facts: AnswerFacts, words: Words, labels: Labels): Block[] {
  const { ranking = [], plans = [], handovers = [] } = facts.detail;
  const numbers = citation(facts, words.comparison);
  const most = Math.max(...plans.map(({ count }) => count));
  return [
    ...rankingBlocks(ranking, words, labels),
    ...plans.map(
      ({ plan, count }): Block => ({
        kind: 'row',
        ...words.tallies.plan(plan, count, barOf(count, most), labels),
      }),
    ),
    ...(handovers.length > 0 ? [{ kind: 'heading', text: words.tallies.handovers } as const] : []),
    ...handovers.map(
      (handover): Block => ({ kind: 'row', ...words.tallies.handover(handover, numbers, labels) }),
    ),
  ];
}

function rankingBlocks(ranking: readonly RankedUnits[], words: Words, labels: Labels): Block[] {
  const byPlan = [...Map.groupBy(ranking, ({ plan }) => plan)];
  return byPlan.flatMap(([plan, rows]): Block[] => {
    const shown = byPlan.length === 1 ? rows : rows.slice(0, ROWS_OF_EACH);
    const further = rows.slice(shown.length);
    const [most, next] = [rows[0]?.count ?? 0, further[0]?.count ?? 0];
    const units = further.reduce((sum, row) => sum + row.units.length, 0);
    return [
      { kind: 'heading', text: words.planName(plan, labels) },
      ...shown.map((row): Block => ({ kind: 'row', ...words.tallies.ranked(row, barOf(row.count, most)) })),
      ...(units > 0 ? [{ kind: 'note', text: words.tallies.furtherUnits(units, next) } as const] : []),
    ];
  });
}

/** A number as a bar, so that rows can be compared at a glance. */
function barOf(count: number, most: number): string {
  return count === 0 ? '' : '▇'.repeat(Math.max(1, Math.round((count / most) * BAR)));
}

/** The first rows of each plan. */
export function leaders(ranking: readonly RankedUnits[]): RankedUnits[] {
  return [...Map.groupBy(ranking, ({ plan }) => plan).values()].flatMap(([first]) => first ?? []);
}

/** Names of the units that a question passes over: 「除公安局外」. */
export function passedOver({ detail }: AnswerFacts): string[] {
  return (detail.conditions?.units ?? []).filter(({ mode }) => mode === 'besides').map(({ name }) => name);
}

/** The plans between which a lead changed. */
export function plansOf(handovers: readonly Handover[]): string[] {
  return [...new Set(handovers.flatMap(({ plans }) => [plans.from, plans.to]))];
}
