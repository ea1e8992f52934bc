import type { Agency, Succession } from '../model/agency.ts';
import { type AlignedPair, WEAK_SCORE } from '../model/alignment.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import { successorsOf } from '../model/succession.ts';

/** What alignment needs beside the plans: `tokensOf` gives the words, bigrams and concepts of a text. */
export type AlignTools = { agencies: readonly Agency[]; tokensOf: (text: string) => readonly string[] };

export type AlignOptions = { wanted?: (a: Plan, b: Plan) => boolean; atLeast?: number };

/** A text or one of its sentences, with the weight of its tokens. */
type Part = { tokens: ReadonlySet<string>; weight: number };
type Measure = { clause: Clause; parts: Part[]; lead: Set<string>; all: Set<string> };
type WeightOf = (token: string) => number;
type Scored = { a: Measure; b: Measure; shared: string[]; score: number };

/** Weight that a short sentence lacks before what it shares tells as much as in a long one. */
const ENOUGH_WEIGHT = 25;
/** One sentence of a clause in common tells less than the whole clause: measures get merged and split. */
const SENTENCE_SHARE = 0.9;
/** Sentences shorter than this (加强领导。) say nothing. */
const MIN_SENTENCE = 8;
/** Of the score, what units in common can change. Unknown units count as this share in common. */
const UNITS_BASE = 0.8;
const UNITS_SHARE = 0.4;
const UNKNOWN_UNITS = 0.6;
/** Part of the score that stays where each of the two has a much better counterpart. */
const RANK_BASE = 0.5;
const REASON_WORDS = 4;

/**
 * Finds which clause of a plan is the same measure as which clause of another, for all pairs of plans that
 * `wanted` lets through. A score is the weight of the rare words, bigrams and concepts in common – of the
 * whole texts or of their closest sentences –, more for the same units, less where either of the two has a
 * better counterpart in the other's plan.
 */
export function alignPlans(
  plans: readonly Plan[],
  tools: AlignTools,
  { wanted = () => true, atLeast = WEAK_SCORE }: AlignOptions = {},
): AlignedPair[] {
  const { measures, weightOf } = measuresOf(plans, tools);
  const of = (plan: Plan): Measure[] => measures.get(plan.id) ?? [];
  const pairs = plans.flatMap((a, i) =>
    plans.slice(i + 1).flatMap((b) => (wanted(a, b) ? pairsOf(of(a), of(b), weightOf) : [])),
  );
  return pairs
    .filter(({ score }) => score >= atLeast)
    .map(({ a, b, shared, score }) => ({
      a: a.clause.id,
      b: b.clause.id,
      score: Math.round(score * 100) / 100,
      reason: reasonOf(a, b, shared),
      status: 'auto',
    }));
}

function measuresOf(
  plans: readonly Plan[],
  { agencies, tokensOf }: AlignTools,
): { measures: Map<string, Measure[]>; weightOf: WeightOf } {
  const registry = new Map(agencies.map((agency) => [agency.id, agency]));
  const clauses = plans.flatMap((plan) => plan.clauses).filter(({ text }) => text !== '');
  const texts = clauses.map(({ text }) =>
    [text, ...sentencesOf(text)].map((words) => new Set(tokensOf(words))),
  );
  const frequency = new Map<string, number>();
  for (const [whole] of texts)
    for (const token of whole ?? []) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  const rarity = new Map([...frequency].map(([token, count]) => [token, Math.log(clauses.length / count)]));
  const weightOf = (token: string): number => rarity.get(token) ?? 0;
  const lines = (units: Clause['lead']): Set<string> =>
    new Set(units.map((unit) => lineOf(unit.id?.split('/')[0] ?? unit.name, registry)));
  const measures = clauses.map((clause, i): Measure => {
    const parts = (texts[i] ?? []).map((tokens) => ({ tokens, weight: sum([...tokens].map(weightOf)) }));
    return { clause, parts, lead: lines(clause.lead), all: lines([...clause.lead, ...clause.support]) };
  });
  return { measures: Map.groupBy(measures, ({ clause }) => clause.plan), weightOf };
}

function sentencesOf(text: string): string[] {
  const sentences = text.split(/[。；;]/u).filter((sentence) => sentence.trim().length >= MIN_SENTENCE);
  return sentences.length > 1 ? sentences : [];
}

/** A body counts as the one that it was renamed to or merged into: 劳动保障厅 as 人社厅. */
function lineOf(id: string, registry: ReadonlyMap<string, Agency>): string {
  const goesOn = (body: string): boolean => registry.get(body)?.succession.some(isTakenOver) ?? false;
  return (
    successorsOf(id, registry).find(({ to, steps }) => steps.every(isTakenOver) && !goesOn(to))?.to ?? id
  );
}

function isTakenOver({ relation }: Succession): boolean {
  return relation === 'renamed' || relation === 'merged';
}

function pairsOf(from: readonly Measure[], to: readonly Measure[], weightOf: WeightOf): Scored[] {
  const pairs = from.flatMap((a) => to.map((b) => scored(a, b, weightOf)));
  const best = new Map<Measure, number>();
  for (const { a, b, score } of pairs)
    for (const side of [a, b]) best.set(side, Math.max(best.get(side) ?? 0, score));
  const rank = (side: Measure, score: number): number => score / (best.get(side) || 1);
  return pairs.map((pair) => ({
    ...pair,
    score:
      pair.score *
      (RANK_BASE + (1 - RANK_BASE) * ((rank(pair.a, pair.score) + rank(pair.b, pair.score)) / 2)),
  }));
}

function scored(a: Measure, b: Measure, weightOf: WeightOf): Scored {
  let best: { shared: string[]; score: number } = { shared: [], score: 0 };
  for (const [i, x] of a.parts.entries()) {
    for (const [j, y] of b.parts.entries()) {
      const shared = [...x.tokens].filter((token) => y.tokens.has(token));
      const weight = sum(shared.map(weightOf));
      const alike = (2 * weight) / (x.weight + y.weight || 1);
      const inside = weight / (Math.min(x.weight, y.weight) + ENOUGH_WEIGHT);
      const score = Math.max(alike * (i === 0 && j === 0 ? 1 : SENTENCE_SHARE), inside * SENTENCE_SHARE);
      if (score > best.score) best = { shared, score };
    }
  }
  const score = Math.min(1, best.score * (UNITS_BASE + UNITS_SHARE * unitsAlike(a, b)));
  return {
    a,
    b,
    score,
    shared: best.shared.toSorted((x, y) => weightOf(y) - weightOf(x) || y.length - x.length),
  };
}

/** Half and more for a lead in common, the rest for the share of all units in common. */
function unitsAlike(a: Measure, b: Measure): number {
  if (a.all.size === 0 || b.all.size === 0) return UNKNOWN_UNITS;
  const common = a.all.intersection(b.all).size / a.all.union(b.all).size;
  return 0.6 * (a.lead.isDisjointFrom(b.lead) ? 0 : 1) + 0.4 * common;
}

/** 「共有：婚姻登记、出入境；同牵头：civil-affairs」 */
function reasonOf(a: Measure, b: Measure, shared: readonly string[]): string {
  const words: string[] = [];
  for (const word of shared)
    if (word.length > 2 && !words.some((other) => overlapping(other, word))) words.push(word);
  const few = (words.length > 0 ? words : shared).slice(0, REASON_WORDS).map((word) => word.replace('#', ''));
  const leads = [...a.lead.intersection(b.lead)];
  return `共有：${few.join('、')}${leads.length > 0 ? `；同牵头：${leads.join('、')}` : ''}`;
}

function overlapping(a: string, b: string): boolean {
  const [x, y] = [a, b].map((word) => word.replace('#', '').toLowerCase()) as [string, string];
  return x.includes(y) || y.includes(x);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
