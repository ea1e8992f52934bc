import type { ClauseFor } from '../adapters/web/answer.ts';
import { createAnswer } from '../chat/ask.ts';
import type { Collection } from '../collection/collection.ts';
import { openQuery } from '../model/open-query.ts';
import { normalForm } from '../search/normal-form.ts';
import { readClausePath } from '../understanding/clause-path.ts';

/** The page of a clause: what a question for its number in its plan is answered with. */
export function createClauseFor(collection: Collection): ClauseFor {
  const answerTo = createAnswer(collection);
  return (id, lang) => {
    const clause = collection.clauses.find((one) => one.id === id);
    const path = clause && readClausePath(normalForm(clause.path, collection.simplified));
    if (!path) return null;
    const plans = { ids: [clause.plan], stated: true, missing: [] };
    const query = { ...openQuery({ kind: 'agencies' }, plans), path };
    return answerTo({ lang, corrections: [], carried: [], query, trouble: null }, lang).card;
  };
}
