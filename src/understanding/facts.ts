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
    scripts.flatMap((script) => (script ? hitsOf(text, key, patternOf(key, script, collection)) : [])),
  );
}

function hitsOf(text: string, key: FactPattern, pattern: RegExp): FactHit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    key,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const compiled = new WeakMap<readonly string[], RegExp>();

/** The pattern of a fact in one language, longer wordings first. */
function patternOf(key: FactPattern, script: 'zh' | 'en', { factPatterns }: Collection): RegExp {
  const wordings = factPatterns[key][script];
  const known = compiled.get(wordings);
  if (known) return known;
  const parts = wordings.map((words) =>
    script === 'zh'
      ? words.split('…').map(escape).join('[^。;!]{0,20}?')
      : `\\b${words.split('…').map(escape).join('\\b.{0,60}?\\b')}\\b`,
  );
  const pattern = new RegExp(parts.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
  compiled.set(wordings, pattern);
  return pattern;
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
