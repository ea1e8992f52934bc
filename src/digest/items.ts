import type { Clause } from '../model/clause.ts';
import { yearOf } from '../model/days.ts';
import type { Deadline } from '../model/deadline.ts';
import type { DigestItem } from '../model/digest.ts';
import type { Plan } from '../model/plan.ts';
import { evaluationsOf } from './evaluations.ts';
import { type Return, returnsIn } from './recurring.ts';

/**
 * The items of a plan whose day is fixed, or falls into the years given where it returns. What has no end and no
 * day (常态化, 长期坚持) and what runs from an unknown day has no item.
 */
export function itemsOf(plan: Plan, deadlines: readonly Deadline[], years: Years): DigestItem[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  return deadlines
    .filter((deadline) => deadline.plan === plan.id)
    .flatMap((deadline) => {
      const clause = deadline.clause === null ? undefined : clauses.get(deadline.clause);
      return unique(daysOf(deadline, plan, years)).map((found) => itemOn(found, deadline, clause));
    });
}

export type Years = { first: number; last: number };

function daysOf(deadline: Deadline, plan: Plan, { first, last }: Years): Return[] {
  const { date, kind } = deadline;
  if (date !== null)
    return [{ day: date, occasion: kind === 'period-end' ? 'plan-ends' : 'due', derived: false }];
  if (kind !== 'recurring' && kind !== 'evaluation') return [];
  const from = plan.period.start ?? plan.issue_date;
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const days =
    kind === 'evaluation'
      ? evaluationsOf(deadline.text, plan.period)
      : years.flatMap((year) => returnsIn(year, wordsOf(deadline), from ? yearOf(from) : first));
  return days.filter(({ day }) => inForce(day, plan));
}

/** A duty returns from the day on which the plan is in force and issued to the end of its period. */
function inForce(day: string, { period, issue_date }: Plan): boolean {
  return (
    [period.start, issue_date].every((from) => from === null || day >= from) && day <= (period.end ?? day)
  );
}

/** The words by which the duty was recognised, which the rule quotes: returns: “每年” → 每年 */
function wordsOf({ rule, text }: Deadline): string {
  return /“(.+)”/u.exec(rule)?.[1] ?? text;
}

function itemOn(
  { day, occasion, derived }: Return,
  deadline: Deadline,
  clause: Clause | undefined,
): DigestItem {
  const { plan, kind, text, rule, source } = deadline;
  return {
    id: `${deadline.clause ?? plan}@${source.start}@${day}`,
    plan,
    clause: deadline.clause,
    path: clause?.path ?? '',
    day,
    kind,
    occasion,
    derived,
    text,
    responsible: deadline.responsible.length > 0 ? deadline.responsible : (clause?.lead ?? []),
    support: clause?.support ?? [],
    rule: derived ? `${rule}; ${day} is derived: ${DERIVED[occasion]}` : rule,
    source,
  };
}

function unique(found: readonly Return[]): Return[] {
  return found.filter(({ day }, index) => found.findIndex((other) => other.day === day) === index);
}

/** How a day of ours follows. */
const DERIVED: Record<DigestItem['occasion'], string> = {
  due: 'the day named',
  'plan-ends': 'the last day of the period',
  'womens-day': '8 March of each year of the period',
  'childrens-day': '1 June of each year of the period',
  'year-begins': 'announced ahead of the year in which it is due next',
  'half-year-begins': 'announced ahead of each half-year',
  'school-term-begins': 'announced ahead of the school term (1 March, 1 September)',
  'quarter-begins': 'announced ahead of each quarter',
  'month-begins': 'announced ahead of each month',
  'year-ends': 'the last day of each year of the period',
  'half-year-ends': 'the middle of each year of the period',
  'mid-term-evaluation': 'the last day of the first half of the period, in whole months',
  'final-year-begins': 'the last year of the period begins',
  'final-evaluation': 'the last day of the last year of the period',
};
