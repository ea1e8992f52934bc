import { filterClauses } from '../answering/filter.ts';
import { isAt } from '../answering/printed-path.ts';
import type { Collection } from '../collection/collection.ts';
import type { Clause } from '../model/clause.ts';
import { openQuery } from '../model/open-query.ts';
import type { ClausePath, Query } from '../model/query.ts';
import { readClausePath } from '../understanding/clause-path.ts';
import { foldInPlace } from '../understanding/day-words.ts';
import { scan } from '../understanding/scan.ts';
import { readScope } from '../understanding/scope.ts';

type Span = { start: number; end: number };

/** A clause named in a text, with the words that name it: 「福建2021 二（一）2（3）」. */
export type FoundClause = Span & { words: string } & (
    | { kind: 'clause'; clause: Clause }
    /** No plan is named, or several have such a number: the plans, each with the number that it has there. */
    | { kind: 'plans'; plans: { plan: string; number: string }[] }
    | { kind: 'none' }
    | { kind: 'many'; count: number }
  );

/** A number of so many levels names a clause also where no plan is named beside it. */
const TELLING = 3;

/**
 * The clause that a text names by plan and number, or null. Words that only look like a number, 3（2）, are none
 * without a plan beside them.
 * @param apart stretches of the text that are something else: dates
 */
export function findClause(text: string, apart: readonly Span[], collection: Collection): FoundClause | null {
  const folded = blanked(foldInPlace(text, collection.simplified), apart);
  const path = readClausePath(folded);
  if (!path) return null;
  const { hits } = scan(folded, [path, ...apart], collection);
  const scope = readScope(folded, hits, apart, collection);
  const beside = scope.groups.find(({ spans }) => touches(spans, path, folded));
  if (!beside && path.steps.length < TELLING) return null;
  const { start, end } = reach(path, beside?.spans ?? [], folded);
  const found = { start, end, words: text.slice(start, end) };
  const clauses = clausesAt(path, beside?.ids ?? collection.plans.map(({ id }) => id), collection);
  const [only] = clauses;
  if (!only) return beside ? { ...found, kind: 'none' } : null;
  const plans = [...Map.groupBy(clauses, ({ plan }) => plan)].map(([plan, [first, ...more]]) => ({
    plan,
    number: first && more.length === 0 ? first.path : path.printed,
  }));
  if (!beside || plans.length > 1) return { ...found, kind: 'plans', plans };
  if (clauses.length === 1) return { ...found, kind: 'clause', clause: only };
  return { ...found, kind: 'many', count: clauses.length };
}

/** Words between a plan and its number, if any: 「福建2021的第二（一）」, “Fujian 2021, section …”. */
const BETWEEN = /^[\s,，、:：的第·]*$/u;

/** Some words of a plan stand directly before the number, or behind it. */
function touches(spans: readonly Span[], path: Span, text: string): boolean {
  const { start, end } = reach(path, spans, text);
  return start < path.start || end > path.end;
}

/** The number with the words of its plan beside it: as far as nothing else stands between them. */
function reach(path: Span, spans: readonly Span[], text: string): Span {
  let { start, end } = path;
  for (const span of spans.toSorted((a, b) => b.end - a.end))
    if (span.end <= start && BETWEEN.test(text.slice(span.end, start))) start = span.start;
  for (const span of spans.toSorted((a, b) => a.start - b.start))
    if (span.start >= end && BETWEEN.test(text.slice(end, span.start))) end = span.end;
  return { start, end };
}

function clausesAt(path: ClausePath, ids: string[], collection: Collection): Clause[] {
  const query: Query = {
    ...openQuery({ kind: 'agencies' }, { ids, stated: true, missing: [] }),
    path: { steps: path.steps, last: path.last, printed: path.printed },
  };
  const found = filterClauses(query, [], collection);
  const exact = found.filter((clause) => isAt(path, clause.path));
  return exact.length > 0 ? exact : found;
}

const blanked = (text: string, spans: readonly Span[]): string =>
  spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
