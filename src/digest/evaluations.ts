import { addDays, firstOf, yearOf } from '../model/days.ts';
import type { Plan } from '../model/plan.ts';
import type { Return } from './recurring.ts';

/** 「阶段性评估和终期评估」, 「中期和终期评估」: each word that is followed by the evaluation. */
const WORDS = /(阶段性|中期|终期|期末|总结性|年度|年终|年中)(?=[^，。；,;]{0,10}?(?:评估|考核|评价))/gu;

/**
 * The days of evaluations for which the plan names none; all are derived.
 * Mid-term (中期, 阶段性): the last day of the first half of the period, in whole months: 2008–2012 → 2010-06-30.
 * Final (终期, 期末, 总结性): the last year of the period begins, and its last day.
 * Yearly (年度, 年终): 31 December; 年中: 30 June, in each year of the period.
 */
export function evaluationsOf(text: string, { start, end }: Plan['period']): Return[] {
  if (start === null || end === null) return [];
  const words = new Set([...text.matchAll(WORDS)].map(([word]) => word));
  const has = (...some: string[]): boolean => some.some((word) => words.has(word));
  const years = Array.from({ length: yearOf(end) - yearOf(start) + 1 }, (_, index) => yearOf(start) + index);
  const days: Return[] = [
    ...(has('阶段性', '中期') ? [derived(middleOf(start, end), 'mid-term-evaluation')] : []),
    ...(has('终期', '期末', '总结性')
      ? [derived(firstOf(yearOf(end), 1), 'final-year-begins'), derived(end, 'final-evaluation')]
      : []),
    ...(has('年度', '年终') ? years.map((year) => derived(`${year}-12-31`, 'year-ends')) : []),
    ...(has('年中') ? years.map((year) => derived(`${year}-06-30`, 'half-year-ends')) : []),
  ];
  return days.filter(({ day, occasion }) => occasion !== 'final-year-begins' || day > start);
}

const derived = (day: string, occasion: Return['occasion']): Return => ({ day, occasion, derived: true });

function middleOf(start: string, end: string): string {
  const after = addDays(end, 1);
  const [first, last] = [start, after].map((day) => 12 * yearOf(day) + Number(day.slice(5, 7)) - 1);
  const half = Math.floor(((last ?? 0) - (first ?? 0)) / 2);
  return addDays(firstOf(yearOf(start), Number(start.slice(5, 7)) + half), -1);
}
