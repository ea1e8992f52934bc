import type { Plan } from '../model/plan.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import type { Hit } from './scan.ts';

/** A document named by its subject: that plan of the collection, or none (`plan` null). */
export type NamedDocument = { start: number; end: number; plan: string | null };

/** What a document calls itself, and what follows where something is asked of it: 「…方案里」, 「…规划的文号」. */
const DOCUMENT =
  /(?:实施方案|行动方案|工作方案|方案|行动计划|计划|实施意见|意见|规划|纲要|实施细则|细则|工作要点)[》"]?(?=里|中(?!心|小)|内|当中|上(?!学)|的(?:文号|发文|标题|印发|依据|期限|牵头|责任)|由谁|谁|哪|有|\s|[,，:：?？]|二|一|三|四|五|第|20\d\d|$)/gu;
/** With fewer signs outside the lexicons the words may be a slip, or a way to say one of the plans. */
const FEWEST_STRANGE = 2;
/** What stands inside the name of a document. */
const INSIDE = /[\p{Script=Han}《〈"]/u;

/**
 * Documents that a message names by a subject no lexicon knows: 「放管服分工方案里民政部牵头什么」. It is the plan whose title has
 * these words in their order, else one that is not in the collection.
 */
export function namedDocuments(
  text: string,
  hits: readonly Hit[],
  { plans, simplified }: { plans: readonly Plan[]; simplified: SimplifiedTable },
): NamedDocument[] {
  return [...text.matchAll(DOCUMENT)].flatMap((match) => {
    const end = match.index + match[0].length;
    let start = match.index;
    while (start > 0 && INSIDE.test(text.charAt(start - 1)) && !endsBefore(start, match.index, hits)) start--;
    if (strangeSigns(text, start, match.index, hits) < FEWEST_STRANGE) return [];
    const words = text.slice(start, end).replace(/[《》〈〉"]/gu, '');
    const plan = plans.find(({ title }) => hasInOrder(normalForm(title, simplified), words));
    return [{ start, end, plan: plan?.id ?? null }];
  });
}

/** Units, places and question words are outside the name; 管 in 放管服 and 分工 in 分工方案 are no question words. */
function endsBefore(place: number, type: number, hits: readonly Hit[]): boolean {
  return hits.some((hit) => {
    if (hit.start >= place || hit.end < place) return false;
    const inside = hit.end === type || (hit.end - hit.start === 1 && !hit.markers.includes('stop'));
    return hit.kind === 'agency' || hit.kind === 'place' || (hit.kind === 'marker' && !inside);
  });
}

/** How many signs of the name are in no longer word of the lexicons. */
function strangeSigns(text: string, from: number, to: number, hits: readonly Hit[]): number {
  return Array.from(text.slice(from, to)).filter((sign, i) => {
    const known = hits.some(({ start, end }) => start <= from + i && from + i < end && end - start > 1);
    return !known && /\p{Script=Han}/u.test(sign);
  }).length;
}

function hasInOrder(title: string, words: string): boolean {
  let from = 0;
  return Array.from(words).every((sign) => (from = title.indexOf(sign, from) + 1) > 0);
}
