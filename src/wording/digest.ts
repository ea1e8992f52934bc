import type { Block, Card, ClauseBlock } from '../model/card.ts';
import type { Clause } from '../model/clause.ts';
import {
  type Digest,
  type DigestItem,
  groupSchema,
  type MadeDigest,
  type ShownItem,
  type ShownOwn,
} from '../model/digest.ts';
import type { Labels } from '../model/labels.ts';
import type { Unit } from '../model/unit.ts';
import { deadlineText } from './deadline.ts';
import { digestEn } from './digest-en.ts';
import type { DigestWords } from './digest-words.ts';
import { digestZh } from './digest-zh.ts';
import { en } from './en.ts';
import { shortened } from './shortened.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

type Lang = Card['lang'];
type Spoken = { lang: Lang; words: Words; digest: DigestWords; labels: Labels };

const spoken = (lang: Lang, labels: Labels): Spoken =>
  lang === 'zh'
    ? { lang, words: zh, digest: digestZh, labels }
    : { lang, words: en, digest: digestEn, labels };

/** A digest of the plans alone, as a card. */
export function digestCard(digest: Digest, lang: Lang, labels: Labels): Card {
  const none = { overdue: [], today: [], this_week: [], later: [] };
  return madeDigestCard({ ...digest, own: none, late: null }, lang, labels).card;
}

/** An item of a digest by the number of its block; `clause`: id of the clause that it is about. */
export type NumberedItem = { number: number; id: string; own: boolean; clause: string | null; label: string };

/**
 * A digest as a card: a heading for each group that has items, in which the dates of the plans come before those of the
 * team; an empty one says so, and when the next one comes. `clauses` are those that dates of the team can be about.
 */
export function madeDigestCard(
  digest: MadeDigest,
  lang: Lang,
  labels: Labels,
  clauses: readonly Clause[] = [],
): { card: Card; items: NumberedItem[] } {
  const say = spoken(lang, labels);
  const items: NumberedItem[] = [];
  const take = (
    block: (number: number) => ClauseBlock,
    { id, clause }: ShownItem | ShownOwn,
    own: boolean,
  ) => {
    const made = block(items.length + 1);
    items.push({ number: made.number, id, own, clause, label: shortened(made.text) });
    return made;
  };
  const clauseOf = (id: string | null): Clause | string | null =>
    clauses.find((clause) => clause.id === id) ?? id;
  const blocks = groupSchema.options.flatMap((group): Block[] => {
    const [planned, own] = [digest.groups[group], digest.own[group]];
    if (planned.length + own.length === 0) return [];
    return [
      { kind: 'heading', text: say.digest.groups[group](planned.length + own.length) },
      ...planned.map((item) => take((number) => itemBlock(item, number, say), item, false)),
      ...own.map((item) => take((number) => ownBlock(item, clauseOf(item.clause), number, say), item, true)),
    ];
  });
  const late: Block[] = digest.late ? [{ kind: 'note', text: say.digest.late(digest.late.since) }] : [];
  const notes = digest.count === 0 ? emptyNotes(digest, say) : [];
  const card = { lang, title: say.digest.title(digest), blocks: [...late, ...notes, ...blocks], choices: [] };
  return { card, items };
}

/** A date of the team itself, marked as such. */
function ownBlock(
  item: ShownOwn,
  clause: Clause | string | null,
  number: number,
  { lang, digest, labels }: Spoken,
): ClauseBlock {
  const { text, about } = deadlineText({ text: item.text, clause }, lang, labels);
  return {
    kind: 'clause',
    number,
    id: item.id,
    text,
    gloss: null,
    units: item.unit === null ? [] : [{ label: digest.responsible, names: [item.unit] }],
    role: null,
    remark: [
      digest.own.day(item),
      ...(item.snoozed_until ? [digest.own.snoozed(item.snoozed_until)] : []),
      ...about,
    ].join(lang === 'zh' ? '' : ' '),
    source: digest.own.source(item.at.slice(0, 10)),
  };
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

/** An item in the words of a calendar. */
export function eventWords(
  item: DigestItem,
  lang: Lang,
  labels: Labels,
): { id: string; day: string; summary: string; description: string } {
  const { words, digest } = spoken(lang, labels);
  const names = item.responsible.map((unit) => words.unit(unit.name, unit.id, labels));
  const colon = lang === 'zh' ? '：' : ': ';
  const heading = shortened(item.text);
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
