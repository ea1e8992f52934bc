import type { Collection } from '../collection/collection.ts';
import type { Hit } from './hit.ts';
import type { Mention } from './mention.ts';
import { PLAN_WORD } from './strange-places.ts';
import { readTopic } from './topic.ts';

/**
 * A place without a plan that stands in a clause with what else is asked for is part of a matter (「漳州、泉州这些地方的集中打击」),
 * unless a unit or the word for a plan follows: 「漳州市公安局」. A province before a place of its own is part of that name: 福建宁德.
 */
export function placeMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  const mentions: (Extract<Mention, { place: string[] }> & { known: boolean; wide: boolean })[] = [];
  for (const hit of hits) {
    if (hit.kind !== 'place') continue;
    const places = hit.values.flatMap((value) => collection.places[value] ?? []);
    const words = text.slice(hit.start, hit.end);
    const names = places.length > 0 ? places.flatMap(({ zh }) => zh) : [words];
    const known = collection.plans.some((plan) => names.includes(plan.jurisdiction));
    if (!known && !namesOwner(text, hit, hits) && sharesClause(text, names, hits, collection)) continue;
    const level = places[0]?.level ?? hit.division;
    const last = mentions.at(-1);
    const own = { start: hit.start, end: hit.end, place: names, known, wide: level === 'province' };
    if (last?.wide && !own.wide && /^[\s,]*$/u.test(text.slice(last.end, hit.start)) && isHan(words))
      mentions.splice(-1, 1, { ...own, start: last.start });
    else mentions.push(own);
  }
  return mentions.map(({ start, end, place }) => ({ start, end, place }));
}

const isHan = (words: string): boolean => /^\p{Script=Han}/u.test(words);

/** Whether some clause has the place and something else that is asked for: then it is part of that matter. */
function sharesClause(
  text: string,
  names: readonly string[],
  hits: readonly Hit[],
  collection: Collection,
): boolean {
  const stands = ({ text: words }: { text: string }): boolean => names.some((name) => words.includes(name));
  if (!collection.clauses.some(stands)) return false;
  const concepts = hits.filter(({ kind }) => kind === 'concept');
  const matter = readTopic(text, concepts, [], collection);
  const found = matter ? collection.index.search(matter.terms) : [];
  return found.some(({ id }) => stands(collection.clauses[id] ?? { text: '' }));
}

/** Whether a unit or the word for a plan stands right behind a place: it is then whose unit or plan is asked for. */
function namesOwner(text: string, { end }: Hit, hits: readonly Hit[]): boolean {
  const unit = hits.some(({ kind, start }) => kind === 'agency' && (start === end || start === end + 1));
  return unit || PLAN_WORD.test(text.slice(end));
}
