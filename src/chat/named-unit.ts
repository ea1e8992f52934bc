import type { Collection } from '../collection/collection.ts';
import { foldInPlace } from '../understanding/day-words.ts';
import { scan } from '../understanding/scan.ts';

/** The unit that a text names as responsible, and the text without it. */
export type NamedUnit = { unit: string | null; rest: string };

const LABELLED =
  /(?:^|[\s,，;；。(（])(?:责任单位|负责单位|牵头单位|承办单位|责任人|单位|responsible(?: unit| agency)?|unit|agency)\s*[:：]\s*([^\n,，;；。]+?)\s*[)）]?\s*$/iu;
const BRACKETED = /[(（]([^()（）\n]{2,40})[)）]\s*$/u;
const SEPARATORS_AT_END = /[\s,，;；:：、]+$/u;
const SPLITS = /[\s,，;；:：]+/gu;

/** The longest English names have so many words. */
const LAST_WORDS = 10;

/**
 * 「报送总结 民政厅」 → 民政厅: the last words, where they are known agencies and plainly set apart. A blank sets Chinese
 * words apart, but not English ones: the police in “call the police” stay where they are.
 * @param alone whether the text may be nothing but the unit
 */
export function takeUnit(text: string, alone: boolean, collection: Collection): NamedUnit {
  const labelled = LABELLED.exec(text);
  if (labelled?.[1])
    return { unit: labelled[1].trim(), rest: text.slice(0, labelled.index).replace(SEPARATORS_AT_END, '') };
  if (alone && areAgencies(text, collection)) return { unit: text.trim(), rest: '' };
  const bracketed = BRACKETED.exec(text);
  if (bracketed?.[1] && bracketed.index > 0 && areAgencies(bracketed[1], collection))
    return { unit: bracketed[1].trim(), rest: text.slice(0, bracketed.index).trim() };
  for (const { index, 0: between } of [...text.matchAll(SPLITS)].slice(-LAST_WORDS)) {
    const rest = text.slice(0, index);
    const unit = text.slice(index + between.length);
    const apart = /[,，;；:：\n]/u.test(between) || (/^\p{Script=Han}/u.test(unit) && !/[a-z]$/iu.test(rest));
    // All that follows the place, so that nothing behind the unit is lost.
    if (rest.trim() !== '' && apart && areAgencies(unit, collection)) return { unit: unit.trim(), rest };
  }
  return { unit: null, rest: text };
}

/** 「民政厅、公安厅」: names of agencies and nothing else. */
function areAgencies(text: string, collection: Collection): boolean {
  const names = foldInPlace(text.trim(), collection.simplified).split(/\s*(?:[、,]|\band\b|和)\s*/u);
  return names.every((name) => {
    const bare = name.replace(/^the\s+/u, '');
    const { hits } = scan(bare, [], collection);
    const [hit] = hits;
    return hits.length === 1 && hit?.kind === 'agency' && hit.start === 0 && hit.end === bare.length;
  });
}
