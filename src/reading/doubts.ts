import type { Clause } from '../model/clause.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import type { Item } from './outline.ts';

/** What is doubtful about one clause, each with its place in the source. */
export function doubts(clause: Clause, item: Item): Problem[] {
  const text = clause.line && !clause.text ? clause.line : clause.source;
  const found: Problem[] = [];
  const add = (code: ProblemCode, message: string, { start, end }: Span = text): void => {
    found.push({ code, message: `${clause.path}: ${message}`, start, end });
  };
  const said = item.lines.map((line) => line.responsibility);
  const unread = said.flatMap((line) => line.unread);
  if (!clause.text)
    add('clause-lost', 'the text of the measure is lost, only its responsibility line came down.');
  if (unread.length > 0)
    add(
      'line-unread',
      `not understood in the responsibility line, and in no list: ${unread.join(' | ')}`,
      clause.line ?? text,
    );
  if (!clause.line) add('line-lost', 'the responsibility line is lost; nobody is named.');
  if (clause.attribution === 'inferred')
    add('line-inferred', 'a sentence is lost between the measure and its line; the units are probable.');
  if (clause.text && !item.numbered && item.lostBefore > 0)
    add('beginning-lost', 'the beginning of the measure is lost; its number follows from its neighbours.');
  if (said.some((line) => line.irregular))
    add('line-irregular', `the responsibility line is punctuated unusually: ${clause.line?.text ?? ''}`);
  return found;
}
