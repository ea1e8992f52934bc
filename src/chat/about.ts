import type { Collection } from '../collection/collection.ts';
import type { Query } from '../model/query.ts';
import { understand } from '../understanding/understand.ts';

/** So much of a message is looked at, and so many of its sentences. */
const LENGTH = 4000;
const SENTENCES = 30;
/** So many matters are answered; more would be a list of everything. */
const MATTERS = 5;

/**
 * “Who is responsible for this?” on a message that asks nothing: what to look for, best first. The message as a
 * whole, else the matters of its sentences, else the agencies they name. What finds nothing is the caller's to skip.
 */
export function queriesAbout(text: string, collection: Collection): Query[][] {
  const cut = text.slice(0, LENGTH);
  const sentences = cut
    .split(/[。！？!?；;\n]+|\.\s/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 1)
    .slice(0, SENTENCES);
  const parts = sentences.flatMap((sentence) => queryAbout(sentence, collection) ?? []);
  const whole = sentences.length > 1 ? queryAbout(cut, collection) : null;
  const [matters, agencies] = [parts.filter(isMatter), parts.filter((query) => !isMatter(query))];
  return [
    whole && isMatter(whole) ? [whole] : [],
    distinct(matters).slice(0, MATTERS),
    distinct(agencies).slice(0, MATTERS),
  ];
}

const isMatter = ({ topic, path }: Query): boolean => topic !== null || path !== null;

function queryAbout(text: string, collection: Collection): Query | null {
  const { query } = understand(text, collection, null);
  if (!query) return null;
  const neutral = { ...query, sizes: [], lostOnly: false, role: null, deadlines: null };
  if (query.path) return { ...neutral, want: { kind: 'agencies' } };
  if (query.topic?.terms.some(({ common, known }) => !common && known))
    return { ...neutral, units: [], want: { kind: 'agencies' } };
  const units = query.units.filter(({ mode }) => mode === 'with');
  if (units.length === 0) return null;
  const either = units.map((unit) => ({ ...unit, role: 'either' as const }));
  return { ...neutral, units: either, unitsMatch: 'any', topic: null, want: { kind: 'tasks' } };
}

function distinct(queries: readonly Query[]): Query[] {
  const seen = new Set<string>();
  return queries.filter((query) => {
    const key = JSON.stringify([query.topic?.words, query.units.map(({ agency }) => agency.ids), query.path]);
    return !seen.has(key) && seen.add(key);
  });
}
