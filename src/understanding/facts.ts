import type { Collection } from '../collection/collection.ts';
import { FACT_PATTERNS, type FactPattern } from '../model/phrasebook.ts';

/** A question for a fact of a plan, and the words it was seen by. */
export type FactHit = { key: FactPattern; start: number; end: number };

/**
 * Facts of plans that a message asks for. In a pattern “…” stands for some words: 「什么时候…印发」,
 * “when … issued”.
 */
export function readFacts(text: string, collection: Collection): FactHit[] {
  const scripts = [/\p{Script=Han}/u.test(text) ? 'zh' : null, /[a-z]/u.test(text) ? 'en' : null] as const;
  return FACT_PATTERNS.flatMap((key) =>
    scripts.flatMap((script) => (script ? hitsOf(text, key, script, collection) : [])),
  );
}

/** A pattern is made of the wordings whose parts all stand in the text: few texts have any, and patterns are dear. */
function hitsOf(
  text: string,
  key: FactPattern,
  script: 'zh' | 'en',
  { factPatterns }: Collection,
): FactHit[] {
  const wordings = partsOf(factPatterns[key][script]).filter((parts) =>
    parts.every((part) => text.includes(part)),
  );
  if (wordings.length === 0) return [];
  return [...text.matchAll(patternOf(wordings, script))].map((match) => ({
    key,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const divided = new WeakMap<readonly string[], string[][]>();

/** The wordings of a fact, each divided at its gaps. */
function partsOf(wordings: readonly string[]): string[][] {
  const parts = divided.get(wordings) ?? wordings.map((words) => words.split('…'));
  divided.set(wordings, parts);
  return parts;
}

const compiled = new Map<string, RegExp>();

/** The pattern of some wordings of a fact in one language, longer ones first. */
function patternOf(wordings: readonly string[][], script: 'zh' | 'en'): RegExp {
  const name = wordings.join('|');
  const known = compiled.get(name);
  if (known) return known;
  const parts = wordings.map((words) =>
    script === 'zh'
      ? words.map(escape).join('[^。;!]{0,20}?')
      : `\\b${words.map(escape).join('\\b.{0,60}?\\b')}\\b`,
  );
  const pattern = new RegExp(parts.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
  if (compiled.size < 1000) compiled.set(name, pattern);
  return pattern;
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
