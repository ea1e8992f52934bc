import type { Plan } from '../model/plan.ts';
import { gapsIn } from './number-gaps.ts';

/** What is known to be lost of a plan, by the numbers of its clauses as replies print them. */
export type LostParts = {
  /** Numbers that are missing between others: a clause of that number has probably been lost. */
  lost_numbers: string[];
  /** Only the responsibility line came down. */
  lost_texts: string[];
  /** Only the text came down. */
  lost_units: string[];
  lost_beginnings: string[];
  /** A sentence is lost between the text and its line. */
  lost_between: string[];
};

/** What is known to be lost of a damaged plan; nothing of one that is complete. */
export function lostParts({ source, clauses, passages, problems }: Plan): LostParts {
  const paths = (test: (clause: Plan['clauses'][number]) => boolean): string[] =>
    source.complete ? [] : clauses.filter(test).map(({ path }) => path);
  const beginnings = problems.filter(({ code }) => code === 'beginning-lost');
  return {
    lost_numbers: source.complete ? [] : gapsIn([...clauses, ...passages].map(({ path }) => path)),
    lost_texts: paths(({ text }) => text === ''),
    lost_units: paths(({ attribution }) => attribution === 'unknown'),
    lost_beginnings: paths(
      ({ text, source: { start, end } }) =>
        text !== '' && beginnings.some((problem) => problem.start === start && problem.end === end),
    ),
    lost_between: paths(({ attribution, text }) => attribution === 'inferred' && text !== ''),
  };
}
