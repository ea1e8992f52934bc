import type { AnswerClause, Fact } from '../model/answer.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Labels } from '../model/labels.ts';
import type { ComparisonWords } from './comparison.ts';
import type { TallyWords } from './tallies.ts';

/** The sentences of one language. A language is complete when this type is met. */
export type Words = {
  title: (facts: AnswerFacts, labels: Labels) => string;
  notes: (facts: AnswerFacts, labels: Labels) => string[];
  planHeading: (plan: string, count: number | null, labels: Labels) => string;
  planName: (plan: string, labels: Labels) => string;
  lead: string;
  support: string;
  role: (role: 'lead' | 'support' | 'both') => string;
  nobody: (clause: AnswerClause) => string | null;
  remark: (clause: AnswerClause) => string | null;
  lostText: string;
  /** What a clause is about, for readers who cannot read it; null where they can. */
  gloss: (gloss: string | null) => string | null;
  unit: (name: string, id: string | null, labels: Labels) => string;
  factLabel: (key: string) => string;
  factValue: (fact: Fact) => string;
  deadline: (deadline: Deadline) => { label: string; value: string };
  why: (why: string) => string;
  source: (plan: string, path: string, labels: Labels) => string;
  related: string;
  passages: string;
  choices: (facts: AnswerFacts, labels: Labels) => string[];
  comparison: ComparisonWords;
  tallies: TallyWords;
};
