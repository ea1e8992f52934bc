import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { AskedAgency, Query, Understanding } from '../model/query.ts';
import { ofAllMembers } from './all-members.ts';
import { baseAnswer, troubleAnswer } from './base-answer.ts';
import { clauseAnswer } from './clause-answer.ts';
import { compareAnswer } from './compare.ts';
import { asksMore, conditionsOf } from './conditions.ts';
import { coverageAnswer, coveragePairs } from './coverage.ts';
import { deadlineAnswer } from './deadlines.ts';
import { factAnswer } from './facts.ts';
import { isWanted, type ResolvedTerm, resolveTerms } from './filter.ts';
import { handoverAnswer } from './handovers.ts';
import { identifiesMatter } from './match-topic.ts';
import { membershipsOf } from './members.ts';
import { withMost } from './most.ts';
import { namesAnswer } from './names.ts';
import { nearUnits } from './nearest.ts';
import { tasksAnswer } from './other-role.ts';
import { partnersAnswer, planRankingAnswer } from './partners.ts';
import { successionRemarks } from './successions.ts';

/** Query × collection → answer. Rows come from filters over the clauses; search only finds what a matter means. */
export function answer(understanding: Understanding, collection: Collection): AnswerFacts {
  if (understanding.trouble) return troubleAnswer(understanding, collection);
  const query = withMost(understanding.query, collection);
  const terms = resolveTerms(query, collection);
  const facts = answerQuery(baseAnswer(understanding, query, terms, collection), query, terms, collection);
  const successions = successionRemarks(terms, collection);
  const { missing } = query.plans;
  return {
    ...facts,
    detail: {
      ...facts.detail,
      ...((asksMore(query, terms) || (query.want.kind === 'agencies' && terms.length > 0)) && {
        conditions: conditionsOf(query, terms),
      }),
      ...(successions.length > 0 && { successions }),
      ...(missing.length > 0 && { missingPlans: missing }),
      ...(understanding.without && { without: understanding.without }),
    },
  };
}

function answerQuery(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const { want } = query;
  if (query.plans.ids.length === 0)
    return { ...base, kind: 'none', detail: { reason: 'no-plan', words: query.plans.missing.join('、') } };
  if (want.kind === 'facts') return factAnswer(base, query, terms, collection);
  if (want.kind === 'names') return namesAnswer(base, query, collection);
  const missing = missingUnit(query, terms);
  if (missing !== null) {
    const words = missing.asked;
    const memberships = membershipsOf(missing, query, collection);
    if (memberships.length > 0) {
      const plans = new Set(memberships.map(({ plan }) => plan));
      const incomplete = collection.plans.filter(({ id, source }) => plans.has(id) && !source.complete);
      return {
        ...base,
        kind: 'none',
        related: ofAllMembers(query, plans, collection),
        detail: {
          reason: 'unit-without-task',
          words,
          memberships,
          incomplete: incomplete.map(({ id }) => id),
        },
      };
    }
    const nearest = nearUnits(missing, query.plans.ids, collection);
    return { ...base, kind: 'none', nearest, detail: { reason: 'no-unit', words } };
  }
  switch (want.kind) {
    case 'deadlines':
      return datedAnswer(base, query, terms, collection);
    case 'partners':
      return partnersAnswer(base, want, { query, terms }, collection);
    case 'plan-ranking':
      return planRankingAnswer(base, { query, terms }, collection);
    case 'handover':
      return handoverAnswer(base, query, collection);
    case 'compare':
      return compareAnswer(base, query, terms, collection);
    case 'coverage':
      return coverageAnswer(base, query, coveragePairs(want), collection);
    case 'tasks':
      return tasksAnswer(base, query, terms, collection);
    case 'agencies':
    case 'count':
    case 'passage':
      return clauseAnswer(base, query, terms, collection);
  }
}

/**
 * Time commitments; a matter for which none is stated is shown with its clauses, which may say it in other words. An
 * agency that has no such clause is then only spoken of: “how quickly must the police act on a missing child”.
 */
function datedAnswer(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const dated = deadlineAnswer(base, query, terms, collection);
  if (dated.kind !== 'none' || !identifiesMatter(query)) return dated;
  const passages: Query = { ...query, want: { kind: 'passage' } };
  const ofUnits = clauseAnswer(base, passages, terms, collection);
  const undated =
    ofUnits.kind === 'none' && terms.length > 0
      ? clauseAnswer(base, { ...passages, units: [], role: null }, [], collection)
      : ofUnits;
  return undated.kind === 'none'
    ? dated
    : { ...undated, detail: { ...undated.detail, reason: 'no-deadline' } };
}

/** A unit that no plan in scope prints, if the answer hangs on it. */
function missingUnit({ unitsMatch }: Query, terms: readonly ResolvedTerm[]): AskedAgency | null {
  const absent = terms.filter((term) => term.taken.length === 0 && isWanted(term));
  const needed = unitsMatch === 'all' || absent.length === terms.length;
  return needed ? (absent[0]?.agency ?? null) : null;
}
