import type { Block, Card, ClauseBlock } from '../model/card.ts';
import { type Digest, type DigestItem, groupSchema, type ShownItem } from '../model/digest.ts';
import type { Labels } from '../model/labels.ts';
import type { Unit } from '../model/unit.ts';
import { digestEn } from './digest-en.ts';
import type { DigestWords } from './digest-words.ts';
import { digestZh } from './digest-zh.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

type Lang = Card['lang'];
type Spoken = { lang: Lang; words: Words; digest: DigestWords; labels: Labels };

const spoken = (lang: Lang, labels: Labels): Spoken =>
  lang === 'zh'
    ? { lang, words: zh, digest: digestZh, labels }
    : { lang, words: en, digest: digestEn, labels };

/** A digest as a card: a heading for each group that has items; an empty one says so, and when the next one comes. */
export function digestCard(digest: Digest, lang: Lang, labels: Labels): Card {
  const say = spoken(lang, labels);
  let number = 0;
  const blocks = groupSchema.options.flatMap((group): Block[] => {
    const items = digest.groups[group];
    if (items.length === 0) return [];
    const heading = say.digest.groups[group](items.length);
    return [{ kind: 'heading', text: heading }, ...items.map((item) => itemBlock(item, ++number, say))];
  });
  const notes = digest.count === 0 ? emptyNotes(digest, say) : [];
  return { lang, title: say.digest.title(digest), blocks: [...notes, ...blocks], choices: [] };
}

function itemBlock(item: ShownItem, number: number, { lang, words, digest, labels }: Spoken): ClauseBlock {
  const name = (unit: Unit): string => words.unit(unit.name, unit.id, labels);
  return {
    kind: 'clause',
    number,
    id: item.clause ?? item.id,
    text: item.text,
    gloss: item.clause === null ? null : words.gloss(labels.gloss(item.clause)),
    units: [
      { label: digest.responsible, names: item.responsible.map(name) },
      { label: digest.support, names: item.support.map(name) },
    ].filter(({ names }) => names.length > 0),
    role: null,
    remark: [digest.occasion[item.occasion](item), ...remarksOn(item, digest)].join(lang === 'zh' ? '' : ' '),
    source: words.source(item.plan, item.path, labels),
  };
}

/** What a reader should know of an item beside its words. The plan names festivals itself. */
function remarksOn({ derived, occasion, clause, responsible }: DigestItem, digest: DigestWords): string[] {
  const ours = derived && occasion !== 'womens-day' && occasion !== 'childrens-day';
  const lost = clause !== null && responsible.length === 0;
  return [...(ours ? [digest.derived] : []), ...(lost ? [digest.nobody] : [])];
}

function emptyNotes(digest: Digest, say: Spoken): Block[] {
  const next = say.digest.next(digest);
  const ends = [...new Set(digest.silent.map(({ ended }) => ended))];
  const silent = ends.map((ended) => {
    const plans = digest.silent.filter((plan) => plan.ended === ended);
    return say.digest.silent(
      plans.map(({ plan }) => say.labels.plan(plan)[say.lang]),
      ended,
    );
  });
  return [next, ...silent].flatMap((text): Block[] => (text ? [{ kind: 'note', text }] : []));
}

/** Characters of a sentence in the heading of an event; the whole sentence is in its description. */
const HEADING = 40;

/** An item in the words of a calendar. */
export function eventWords(
  item: DigestItem,
  lang: Lang,
  labels: Labels,
): { id: string; day: string; summary: string; description: string } {
  const { words, digest } = spoken(lang, labels);
  const names = item.responsible.map((unit) => words.unit(unit.name, unit.id, labels));
  const colon = lang === 'zh' ? '：' : ': ';
  const characters = Array.from(item.text);
  const heading = characters.length > HEADING ? `${characters.slice(0, HEADING).join('')}…` : item.text;
  const gloss = item.clause === null ? null : words.gloss(labels.gloss(item.clause));
  return {
    id: item.id,
    day: item.day,
    summary: `${digest.label[item.occasion]}${colon}${heading}`,
    description: [
      item.text,
      ...(gloss ? [gloss] : []),
      ...(names.length > 0
        ? [`${digest.responsible}${colon}${names.join(lang === 'zh' ? '、' : ', ')}`]
        : []),
      ...remarksOn(item, digest),
      words.source(item.plan, item.path, labels),
    ].join('\n'),
  };
}

export const calendarName = (lang: Lang): string => (lang === 'zh' ? digestZh : digestEn).calendar;
