import { createHash } from 'node:crypto';
import type { Clause } from '../model/clause.ts';
import type { Passage, Plan } from '../model/plan.ts';
import type { PlanMeta } from '../model/plan-meta.ts';
import type { Problem } from '../model/problem.ts';
import { type Placed, readClauses } from './clauses.ts';
import { readDeadlines } from './deadlines.ts';
import { decode } from './decode.ts';
import { readFacts } from './facts.ts';
import { withoutFurniture } from './furniture.ts';
import { normalize } from './normalize.ts';
import { outline } from './outline.ts';
import { placeOf } from './place.ts';
import { restore } from './restore.ts';

/** What is known of a file beside its words. Only `id` and `file` are needed. */
export type PlanSource = Pick<PlanMeta, 'id' | 'file'> & Partial<PlanMeta>;

/**
 * Bytes of a plan document → plan. Never throws on text; what is doubtful is in `problems`, each with a
 * span of the source. Unit ids are null: the collection resolves them against the registry.
 */
export function readPlan(bytes: Uint8Array, meta: PlanSource): Plan {
  const decoded = decode(bytes);
  const { document: ordered, problems: restored } = restore(normalize(decoded.source));
  const document = withoutFurniture(ordered);
  const items = outline(document);
  const measures = readClauses(meta.id, document, items);
  const facts = readFacts(document, measures.passages);
  const parts = [...measures.clauses, ...measures.passages].toSorted((a, b) => a.at.start - b.at.start);
  const stated = { issue_date: meta.issue_date ?? facts.issue_date, period: facts.period };
  const place = placeOf(
    facts.title,
    facts.issuer,
    measures.clauses.flatMap((clause) => [...clause.lead, ...clause.support]),
  );
  return {
    id: meta.id,
    title: meta.title ?? facts.title,
    document_number: meta.document_number ?? facts.document_number,
    issuer: meta.issuer ?? facts.issuer,
    issue_date: stated.issue_date,
    publish_date: meta.publish_date ?? facts.publish_date,
    based_on: meta.based_on ?? facts.based_on,
    basis: facts.basis,
    period: facts.period,
    jurisdiction: meta.jurisdiction ?? place.jurisdiction,
    level: meta.level ?? place.level,
    joint_conference: facts.joint_conference,
    source: {
      file: meta.file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      complete: restored.length === 0,
    },
    clauses: measures.clauses.map(withoutPlace<Clause>),
    deadlines: readDeadlines(document, parts, {
      plan: meta.id,
      issued: stated.issue_date,
      period: facts.period,
      title: facts.titleAt,
    }),
    passages: measures.passages.map(withoutPlace<Passage>),
    problems: [
      ...decoded.problems,
      ...restored,
      ...measures.problems,
      ...factProblems(facts.conflicts, measures.clauses.length, decoded.source.length),
      ...memberProblems(facts.unread, decoded.source),
    ],
  };
}

function withoutPlace<T>({
  at: _at,
  text_at: _text,
  dated_at: _dated,
  line_at: _line,
  ...rest
}: Placed<T>): T {
  return rest as T;
}

function factProblems(conflicts: string[], clauses: number, length: number): Problem[] {
  const problems: Problem[] = conflicts.map((conflict) => ({
    code: 'dates-conflict',
    message: `The dates of the document do not agree: ${conflict}.`,
    start: 0,
    end: length,
  }));
  if (clauses === 0)
    problems.push({
      code: 'no-clauses',
      message: 'No measure with a responsibility line was found, such as （省民政厅负责，省公安厅配合).',
      start: 0,
      end: length,
    });
  return problems;
}

function memberProblems(unread: string[], source: string): Problem[] {
  return unread.map((words) => {
    const start = Math.max(0, source.indexOf(words));
    return {
      code: 'members-unread',
      message: `Not understood in the members of the joint conference, and in no list: ${words}`,
      start,
      end: Math.min(source.length, start + words.length),
    };
  });
}
