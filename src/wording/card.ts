import type { AnswerClause } from '../model/answer.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Block, Card, ClauseBlock } from '../model/card.ts';
import type { Near } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';
import type { Unit } from '../model/unit.ts';
import { type ComparisonWords, citation, comparisonBlocks } from './comparison.ts';
import { en } from './en.ts';
import { tallyBlocks } from './tallies.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const LANGUAGES: Record<'zh' | 'en', Words> = { zh, en };

/** Facts → card in a language. The clauses keep the order and the number they have in the answer. */
export function cardOf(facts: AnswerFacts, lang: 'zh' | 'en', labels: Labels): Card {
  const words = LANGUAGES[lang];
  const blocks: Block[] = [
    ...words.notes(facts, labels).map((text): Block => ({ kind: 'note', text })),
    ...factBlocks(facts, words, labels),
    ...tallyBlocks(facts, words, labels),
    ...deadlineBlocks(facts, words, labels),
    ...comparisonBlocks(facts, words.comparison, labels),
    ...clauseBlocks(facts, words, labels),
    ...passageBlocks(facts, words, labels),
    ...relatedBlocks(facts, words, labels),
  ];
  return { lang, title: words.title(facts, labels), blocks, choices: words.choices(facts, labels) };
}

function clauseBlocks(facts: AnswerFacts, words: Words, labels: Labels): Block[] {
  const blocks: Block[] = [];
  let plan = '';
  for (const [index, clause] of facts.clauses.entries()) {
    if (clause.plan !== plan) {
      plan = clause.plan;
      const count = facts.clauses.filter((other) => other.plan === plan).length;
      blocks.push({
        kind: 'heading',
        text: words.planHeading(plan, facts.kind === 'passage' ? null : count, labels),
      });
    }
    const block = clauseBlock(clause, index + 1, words, labels);
    const aligned = alignedTo(facts, clause.id, words);
    blocks.push(aligned ? { ...block, remark: [block.remark, aligned].filter(Boolean).join(' ') } : block);
  }
  return blocks;
}

function clauseBlock(clause: AnswerClause, number: number, words: Words, labels: Labels): ClauseBlock {
  const name = (unit: Unit): string => words.unit(unit.name, unit.id, labels);
  const nobody = words.nobody(clause);
  return {
    kind: 'clause',
    number,
    id: clause.id,
    text: clause.text || words.lostText,
    gloss: words.gloss(labels.gloss(clause.id)),
    units: nobody
      ? []
      : [
          { label: words.lead, names: clause.lead.map(name) },
          { label: words.support, names: clause.support.map(name) },
          ...clause.other.map((unit) => ({ label: unit.role, names: [name(unit)] })),
        ].filter(({ names }) => names.length > 0),
    role: clause.role ? words.role(clause.role) : null,
    remark: [nobody, words.remark(clause)].filter(Boolean).join(' ') || null,
    source: words.source(clause.plan, clause.path, labels),
  };
}

function factBlocks(facts: AnswerFacts, words: Words, labels: Labels): Block[] {
  const blocks: Block[] = [];
  let plan = '';
  for (const fact of facts.facts) {
    if (fact.plan !== plan) {
      plan = fact.plan;
      blocks.push({ kind: 'heading', text: words.planName(plan, labels) });
    }
    blocks.push({ kind: 'row', label: words.factLabel(fact.key), value: words.factValue(fact) });
  }
  return blocks;
}

function deadlineBlocks(facts: AnswerFacts, words: Words, labels: Labels): Block[] {
  const blocks: Block[] = [];
  let plan = '';
  for (const deadline of facts.deadlines) {
    if (deadline.plan !== plan) {
      plan = deadline.plan;
      blocks.push({ kind: 'heading', text: words.planName(plan, labels) });
    }
    blocks.push({ kind: 'row', ...words.deadline(deadline) });
  }
  return blocks;
}

function passageBlocks(facts: AnswerFacts, words: Words, labels: Labels): Block[] {
  if (facts.passages.length === 0) return [];
  const quotes = facts.passages.map(
    (passage): Block => ({
      kind: 'quote',
      text: passage.text,
      source: words.source(passage.plan, passage.path, labels),
    }),
  );
  return facts.clauses.length > 0 ? [{ kind: 'heading', text: words.passages }, ...quotes] : quotes;
}

function relatedBlocks(facts: AnswerFacts, words: Words, labels: Labels): Block[] {
  if (facts.related.length === 0) return [];
  const rows = facts.related.map(
    (clause): Block => ({
      kind: 'quote',
      text: `${clause.text || words.lostText}（${nearTo(facts, clause.id, words) ?? words.why(clause.why)}）`,
      source: words.source(clause.plan, clause.path, labels),
    }),
  );
  return [{ kind: 'heading', text: words.related }, ...rows];
}

/** With which of the clauses shown another is the same measure in other words. */
function alignedTo(facts: AnswerFacts, id: string, { comparison }: Words): string | null {
  const numbers = cited(facts, facts.detail.aligned, id, comparison);
  return numbers ? comparison.aligned(numbers) : null;
}

/** To which of the clauses shown a related one is near. */
function nearTo(facts: AnswerFacts, id: string, { comparison }: Words): string | null {
  const numbers = cited(facts, facts.detail.near, id, comparison);
  return numbers ? comparison.near(numbers) : null;
}

function cited(facts: AnswerFacts, list: readonly Near[] = [], id: string, words: ComparisonWords): string {
  const to = list.find((near) => near.id === id)?.to;
  return to ? citation(facts, words)(to) : '';
}

/** A card as plain text: the `text` of the machine-readable answer. */
export function plainText(card: Card): string {
  const lines = [card.title];
  for (const block of card.blocks) {
    if (block.kind === 'heading') lines.push('', block.text);
    else if (block.kind === 'note') lines.push(block.text);
    else if (block.kind === 'row')
      lines.push(`${block.label}${card.lang === 'zh' ? '：' : ': '}${block.value}${named(block.person)}`);
    else if (block.kind === 'quote') lines.push(`· ${block.text}`, `  ${block.source}`);
    else lines.push(...clauseLines(block, card.lang));
  }
  if (card.choices.length > 0) lines.push('', ...card.choices.map((choice) => `› ${choice}`));
  return lines.join('\n').trim();
}

const named = (person: string | null | undefined): string => (person ? ` @${person}` : '');

function clauseLines(block: ClauseBlock, lang: Card['lang']): string[] {
  const colon = lang === 'zh' ? '：' : ': ';
  const comma = lang === 'zh' ? '、' : ', ';
  return [
    `${block.number}. ${block.role ? `[${block.role}] ` : ''}${block.text}`,
    ...(block.gloss ? [`   ${block.gloss}`] : []),
    ...block.units.map(({ label, names }) => `   ${label}${colon}${names.join(comma)}`),
    ...(block.remark ? [`   ${block.remark}`] : []),
    ...(block.marks ?? []).map(({ text, person }) => `   ${text}${named(person)}`),
    `   ${block.source}${block.link ? ` ${block.link}` : ''}`,
  ];
}
