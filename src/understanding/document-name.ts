import type { Plan } from '../model/plan.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import type { Hit } from './hit.ts';

/** A document named by its subject: that plan of the collection, or none (`plan` null). */
export type NamedDocument = { start: number; end: number; plan: string | null };

/** What a document calls itself, and what follows where something is asked of it: 「…方案里」, 「…规划的文号」. */
const DOCUMENT =
  /(?:实施方案|行动方案|工作方案|方案|行动计划|计划|实施意见|意见|规划|纲要|实施细则|细则|工作要点)[》"]?(?=里|中(?!心|小)|内|当中|上(?!学)|的(?:文号|发文|标题|印发|依据|期限|牵头|责任)|由谁|谁|哪|有|\s|[,，:：?？]|二|一|三|四|五|第|20\d\d)/gu;
/** With fewer signs outside the lexicons the words may be a slip, or a way to say one of the plans. */
const FEWEST_STRANGE = 2;
const INSIDE_OF = /^(?:里|中(?!心|小)|当中|的文号)/u;
const TYPE = /(?:实施|行动|工作|分工)*(?:方案|计划|意见|规划|纲要|细则|要点)$/u;
/** What the plans of the collection are about, in other words: these say nothing of another document. */
const OWN_SUBJECT = /反拐|打拐|反对拐卖|拐卖|国家|全国|全省|省级|县级|人口|\d+年?/gu;
const LEAST_SUBJECT = 4;
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
    while (start > 0 && INSIDE.test(text.charAt(start - 1)) && !endsBefore(text, start, match.index, hits))
      start--;
    const words = text.slice(start, end).replace(/[《》〈〉"]/gu, '');
    const strange = strangeSigns(text, start, match.index, hits) >= FEWEST_STRANGE;
    if (!strange && !(INSIDE_OF.test(text.slice(end)) && isOtherSubject(words, plans, simplified))) return [];
    const plan = plans.find(({ title }) => hasInOrder(normalForm(title, simplified), words));
    return [{ start, end, plan: plan?.id ?? null }];
  });
}

/** What is asked of the plan that carries the document out, and not of the document: 「贯彻…」, 「…的实施意见」. */
const CARRIED_OUT_BEFORE = /(?:贯彻|落实|根据|依据|依照|实施)+(?:的是|了)?[《"]?$/u;
const CARRIED_OUT_BEHIND = /^[》"]?的?(?:实施)?(?:意见|细则|计划|方案)/u;
const PLAN = /(?:计划|规划|纲要|方案|意见)(?:\([^)]*\))?$/u;

/**
 * Plans that those of the collection carry out and that it does not have, named by their titles: 「中国反对拐卖人口行动计划
 * （2021—2030年）里公安部负责多少条」 asks nothing of the plan of Fujian that carries it out. 「贯彻…的实施意见」 names the plan
 * that does.
 */
export function basisDocuments(
  text: string,
  collection: { plans: readonly Plan[]; simplified: SimplifiedTable },
): NamedDocument[] {
  const dashed = oneDash(text);
  return basesOf(collection).flatMap(({ title, plans }): NamedDocument[] => {
    const start = dashed.indexOf(title);
    if (start < 0) return [];
    const end = start + title.length;
    const before = CARRIED_OUT_BEFORE.exec(dashed.slice(0, start))?.[0] ?? '';
    const behind = CARRIED_OUT_BEHIND.exec(dashed.slice(end))?.[0] ?? '';
    if (before === '' && behind === '') return [{ start, end, plan: null }];
    const type = behind.replace(/^[》"]?的?/u, '');
    const [plan, ...others] = plans.filter((other) => other.title.includes(type));
    const span = { start: start - before.length, end: end + behind.length };
    return plan && others.length === 0 ? [{ ...span, plan: plan.id }] : [];
  });
}

type Basis = { title: string; plans: Plan[] };

const known = new WeakMap<readonly Plan[], readonly Basis[]>();

/** Titles of plans that are not in the collection, each with those of the collection that carry it out. */
function basesOf({
  plans,
  simplified,
}: {
  plans: readonly Plan[];
  simplified: SimplifiedTable;
}): readonly Basis[] {
  const made = known.get(plans);
  if (made) return made;
  const inForm = (words: string): string => oneDash(normalForm(words, simplified));
  const own = new Set(plans.map(({ title }) => inForm(title)));
  const carried = plans.flatMap((plan) =>
    plan.basis.map(({ title }) => ({ title: inForm(title ?? ''), plan })),
  );
  const bases = [...Map.groupBy(carried, ({ title }) => title)].flatMap(([title, by]): Basis[] =>
    PLAN.test(title) && !own.has(title) ? [{ title, plans: by.map(({ plan }) => plan) }] : [],
  );
  known.set(plans, bases);
  return bases;
}

/** 2008—2012, 2008～2012 and 2008-2012 alike. */
export function oneDash(text: string): string {
  return text.replace(/[—–~]/gu, '-');
}

/** Units, places and question words are outside the name; 管 in 放管服 and 分工 in 分工方案 are no question words. */
function endsBefore(text: string, place: number, type: number, hits: readonly Hit[]): boolean {
  return hits.some((hit) => {
    if (hit.start >= place || hit.end < place) return false;
    const small = hit.markers.includes('stop');
    const inside = small ? isInner(hit, text, hits) : hit.end === type || hit.end - hit.start === 1;
    return hit.kind === 'agency' || hit.kind === 'place' || (hit.kind === 'marker' && !inside);
  });
}

/** 发 in 「妇女发展规划」, 事业 in 「残疾人事业规划」: a small word behind a matter, or half of an unknown one. */
function isInner({ start, end }: Hit, text: string, hits: readonly Hit[]): boolean {
  if (end - start === 1) return !OUTSIDE.test(text.charAt(start));
  return hits.some((other) => other.kind === 'concept' && other.end === start);
}

/** Small words that stand before the name of a document. */
const OUTSIDE = /^[的这那在按据从照看查问本该请给有个份和与及跟]$/u;

/** How many signs of the name are in no longer word of the lexicons. */
function strangeSigns(text: string, from: number, to: number, hits: readonly Hit[]): number {
  return Array.from(text.slice(from, to)).filter((sign, i) => {
    const known = hits.some(({ start, end }) => start <= from + i && from + i < end && end - start > 1);
    return !known && /\p{Script=Han}/u.test(sign);
  }).length;
}

/** 「妇女发展规划里」: words of the lexicons that no plan has in its title together, and more than a word or two. */
function isOtherSubject(words: string, plans: readonly Plan[], simplified: SimplifiedTable): boolean {
  const subject = words.replace(TYPE, '').replace(OWN_SUBJECT, '');
  return (
    subject.length >= LEAST_SUBJECT &&
    !plans.some(({ title }) => hasInOrder(normalForm(title, simplified), subject))
  );
}

function hasInOrder(title: string, words: string): boolean {
  let from = 0;
  return Array.from(words).every((sign) => (from = title.indexOf(sign, from) + 1) > 0);
}
