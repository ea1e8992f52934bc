import type { Concept } from '../model/glossary.ts';
import type { Plan } from '../model/plan.ts';
import type { IndexedText } from '../search/clause-index.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import { conceptToken } from '../search/phrases.ts';
import { textsOf } from './texts.ts';

/** As many concepts as a reader takes in at a glance. */
const GLOSS_LENGTH = 6;

/** What each clause is about, in the English words of its rarest concepts, in the order in which they stand. */
export function glossesOf(
  plans: readonly Plan[],
  concepts: readonly Concept[],
  texts: readonly IndexedText[],
  simplified: SimplifiedTable,
): string[] {
  const frequency = new Map<string, number>();
  for (const { about } of texts)
    for (const token of about) frequency.set(token, (frequency.get(token) ?? 0) + 1);
  return textsOf(plans).clauses.map((clause, id) => {
    const plain = normalForm(clause.text, simplified).replace(/\s+/gu, '');
    const place = (concept: Concept): number =>
      Math.min(
        ...concept.zh.map((term) => plain.indexOf(normalForm(term, simplified))).filter((at) => at >= 0),
        plain.length,
      );
    const told = concepts
      .map((concept, number) => ({ concept, token: conceptToken(number) }))
      .filter(({ concept, token }) => concept.weight === 'content' && texts[id]?.about.includes(token))
      .toSorted((a, b) => (frequency.get(a.token) ?? 0) - (frequency.get(b.token) ?? 0))
      .slice(0, GLOSS_LENGTH)
      .toSorted((a, b) => place(a.concept) - place(b.concept));
    return told.map(({ concept }) => concept.en[0] ?? concept.id).join('; ');
  });
}
