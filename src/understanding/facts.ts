import type { Collection } from '../collection/collection.ts';
import { FACT_PATTERNS, type FactPattern } from '../model/phrasebook.ts';

/** A question for a fact of a plan, and the words it was seen by. */
export type FactHit = { key: FactPattern; start: number; end: number };

/**
 * Facts of plans that a message asks for. In a pattern “…” stands for some words: 「什么时候…印发」,
 * “when … issued”.
 */
export function readFacts(text: string, collection: Collection): FactHit[] {
  const hits: FactHit[] = [];
  for (const key of FACT_PATTERNS) {
    const { zh, en } = collection.factPatterns[key];
    for (const match of text.matchAll(patternOf(key, zh, en)))
      hits.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return hits;
}

const compiled = new Map<FactPattern, { source: readonly string[]; pattern: RegExp }>();

function patternOf(key: FactPattern, zh: readonly string[], en: readonly string[]): RegExp {
  const known = compiled.get(key);
  if (known?.source === zh) return known.pattern;
  const parts = [
    ...zh.map((words) => words.split('…').map(escape).join('[^。;!]{0,20}?')),
    ...en.map((words) => `\\b${words.split('…').map(escape).join('\\b.{0,60}?\\b')}\\b`),
  ];
  const pattern = new RegExp(parts.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
  compiled.set(key, { source: zh, pattern });
  return pattern;
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
