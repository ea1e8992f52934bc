import { AppError } from '../errors.ts';
import { type AlignedPair, type Counterpart, STRONG_SCORE, WEAK_SCORE } from '../model/alignment.ts';
import type { Plan } from '../model/plan.ts';
import { type AlignTools, alignPlans } from './align.ts';

/** A new alignment.json; `dropped` are decisions of persons on clauses that are no longer there. */
export type Realigned = { pairs: AlignedPair[]; dropped: AlignedPair[] };

/**
 * The pairs of alignment.json, and those of plans that it does not know yet: a plan that was just added is
 * aligned when the collection is built.
 * @throws AppError `corpus-invalid` if a pair names a clause that is not there, or stands there twice
 */
export function completeAlignment(
  pairs: readonly AlignedPair[],
  plans: readonly Plan[],
  tools: AlignTools,
): AlignedPair[] {
  checkAlignment(pairs, plans);
  const known = new Set(pairs.flatMap(({ a, b }) => [planOf(a), planOf(b)]));
  return [...pairs, ...alignPlans(plans, tools, { wanted: (a, b) => !known.has(a.id) || !known.has(b.id) })];
}

/** What a re-run found (pairs of any score), with what persons decided before: their pairs keep status and reason, whatever the score. */
export function mergeAlignment(
  found: readonly AlignedPair[],
  before: readonly AlignedPair[],
  plans: readonly Plan[],
): Realigned {
  const order = clauseOrder(plans);
  const decided = before.filter(({ status }) => status !== 'auto').map((pair) => inOrder(pair, order));
  const there = ({ a, b }: AlignedPair): boolean => order.has(a) && order.has(b);
  const scores = new Map(found.map((pair) => [keyOf(pair), pair.score]));
  const kept = decided
    .filter(there)
    .map((pair) => ({ ...pair, score: scores.get(keyOf(pair)) ?? pair.score }));
  const keys = new Set(kept.map(keyOf));
  const place = (id: string): number => order.get(id) ?? 0;
  const pairs = [
    ...kept,
    ...found.filter((pair) => pair.score >= WEAK_SCORE && !keys.has(keyOf(pair))),
  ].toSorted((x, y) => place(x.a) - place(y.a) || place(x.b) - place(y.b));
  return { pairs, dropped: decided.filter((pair) => !there(pair)) };
}

/** One pair a line, so that a person can read, compare and correct them. */
export function printAlignment(pairs: readonly AlignedPair[]): string {
  const line = ({ a, b, score, reason, status }: AlignedPair): string =>
    `{ ${Object.entries({ a, b, score, status, reason })
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(', ')} }`;
  return `[\n${pairs.map(line).join(',\n')}\n]\n`;
}

/** Pairs → for each clause its counterparts in other plans, best first; rejected pairs are left out. */
export function counterpartsOf(pairs: readonly AlignedPair[]): Record<string, Counterpart[]> {
  const counterparts: Record<string, Counterpart[]> = {};
  const add = (from: string, id: string, { score, reason, status }: AlignedPair): unknown =>
    (counterparts[from] ??= []).push({
      id,
      score,
      reason,
      strong: status === 'confirmed' || (status === 'auto' && score >= STRONG_SCORE),
    });
  for (const pair of pairs) {
    if (pair.status === 'rejected') continue;
    add(pair.a, pair.b, pair);
    add(pair.b, pair.a, pair);
  }
  for (const list of Object.values(counterparts))
    list.sort((x, y) => Number(y.strong) - Number(x.strong) || y.score - x.score || x.id.localeCompare(y.id));
  return counterparts;
}

function checkAlignment(pairs: readonly AlignedPair[], plans: readonly Plan[]): void {
  const order = clauseOrder(plans);
  const seen = new Set<string>();
  for (const pair of pairs) {
    const lost = [pair.a, pair.b].find((id) => !order.has(id));
    if (lost !== undefined && !plans.some(({ id }) => id === planOf(lost)))
      throw new AppError(
        'corpus-invalid',
        `alignment.json: there is no plan "${planOf(lost)}" in plans/.`,
        'Put the plan back under this id, or run npm run align, which leaves its pairs out.',
      );
    if (lost !== undefined)
      throw new AppError(
        'corpus-invalid',
        `alignment.json: there is no clause "${lost}".`,
        'Correct the id, or run npm run align, which leaves such pairs out.',
      );
    if (planOf(pair.a) === planOf(pair.b))
      throw new AppError(
        'corpus-invalid',
        `alignment.json: "${pair.a}" and "${pair.b}" are of the same plan.`,
        'Take the pair out; only clauses of different plans are aligned.',
      );
    const key = keyOf(inOrder(pair, order));
    if (seen.has(key))
      throw new AppError(
        'corpus-invalid',
        `alignment.json: the pair "${pair.a}", "${pair.b}" is there twice.`,
        'Take one of the two out.',
      );
    seen.add(key);
  }
}

function clauseOrder(plans: readonly Plan[]): Map<string, number> {
  return new Map(plans.flatMap((plan) => plan.clauses).map(({ id }, number) => [id, number]));
}

/** The clause of the earlier plan stands first. */
function inOrder(pair: AlignedPair, order: ReadonlyMap<string, number>): AlignedPair {
  return (order.get(pair.a) ?? 0) <= (order.get(pair.b) ?? 0) ? pair : { ...pair, a: pair.b, b: pair.a };
}

function planOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

function keyOf({ a, b }: AlignedPair): string {
  return `${a} ${b}`;
}
