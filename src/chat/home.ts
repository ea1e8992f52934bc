import type { Collection } from '../collection/collection.ts';
import type { Card } from '../model/card.ts';
import { chatWords } from '../wording/chat-words.ts';
import { labelsOf } from './labels.ts';

/** The start page: the plans, and questions to begin with. */
export function homeOf(collection: Collection, lang: 'zh' | 'en'): { card: Card; examples: string[] } {
  const words = chatWords[lang].home;
  const labels = labelsOf(collection);
  const rows = collection.plans.map((plan) => ({
    kind: 'row' as const,
    label: labels.plan(plan.id)[lang],
    value: `${plan.title} · ${words.plan(plan.clauses.length, plan.deadlines.length)}`,
  }));
  const blocks = [{ kind: 'heading' as const, text: words.plans }, ...rows];
  return {
    card: { lang, title: words.title, blocks, choices: [] },
    examples: labels.examples[lang],
  };
}
