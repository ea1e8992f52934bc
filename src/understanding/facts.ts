import type { Collection } from '../collection/collection.ts';
import { FACT_PATTERNS, type FactPattern } from '../model/phrasebook.ts';

/** A question for a fact of a plan, and the words it was seen by. */
export type FactHit = { key: FactPattern; start: number; end: number };

/**
 * Facts of plans that a message asks for. In a pattern “…” stands for some words: 「什么时候…印发」,
 * “when … issued”.
 */
export function readFacts(text: string, { factPatterns }: Collection): FactHit[] {
  const beginnings = beginningsOf(factPatterns);
  const met = new Set<Wording>();
  for (let at = 0; at < text.length; at++)
    for (const wording of beginnings.get(text.charAt(at)) ?? NONE)
      if (text.startsWith(wording.first, at) && wording.parts.every((part) => text.includes(part)))
        met.add(wording);
  if (met.size === 0) return [];
  return FACT_PATTERNS.flatMap((key) =>
    (['zh', 'en'] as const).flatMap((script) => hitsOf(text, key, script, met)),
  );
}

/** A pattern is made of the wordings whose parts all stand in the text: few texts have any, and patterns are dear. */
function hitsOf(text: string, key: FactPattern, script: 'zh' | 'en', met: ReadonlySet<Wording>): FactHit[] {
  const wordings = [...met]
    .filter((wording) => wording.key === key && wording.script === script)
    .toSorted((a, b) => a.number - b.number)
    .map(({ parts }) => parts);
  if (wordings.length === 0) return [];
  return [...text.matchAll(patternOf(wordings, script))].map((match) => ({
    key,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** One way to ask for a fact, divided at its gaps. */
type Wording = { key: FactPattern; script: 'zh' | 'en'; number: number; first: string; parts: string[] };

const NONE: readonly Wording[] = [];

const known = new WeakMap<Collection['factPatterns'], ReadonlyMap<string, Wording[]>>();

/** Wordings by their first character: a message is held against few of them. */
function beginningsOf(patterns: Collection['factPatterns']): ReadonlyMap<string, readonly Wording[]> {
  const made =
    known.get(patterns) ??
    Map.groupBy(
      FACT_PATTERNS.flatMap((key) =>
        (['zh', 'en'] as const).flatMap((script) =>
          patterns[key][script].map((words, number): Wording => {
            const parts = words.split('…');
            return { key, script, number, first: parts[0] ?? '', parts };
          }),
        ),
      ),
      ({ first }) => first.charAt(0),
    );
  known.set(patterns, made);
  return made;
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
