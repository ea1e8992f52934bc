import type { Block, Card, ClauseBlock, Mark } from '../model/card.ts';
import { type Group, groupSchema } from '../model/digest.ts';
import type { Labels } from '../model/labels.ts';
import type { Refusal, Unsure } from '../model/order.ts';
import type { OwnChange, OwnEvent, OwnOutcome, ShownDeadline } from '../model/own-deadline.ts';
import { deadlineEn } from './deadline-en.ts';
import type { OwnWords } from './deadline-words.ts';
import { deadlineZh } from './deadline-zh.ts';
import { digestEn } from './digest-en.ts';
import { digestZh } from './digest-zh.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Lang = Card['lang'];

const own = (lang: Lang): OwnWords => (lang === 'zh' ? deadlineZh : deadlineEn);

/** What came of an order, and the deadline as it is now, with the words of its clause. `read` tells how its day was read. */
export function outcomeCard(
  shown: ShownDeadline,
  outcome: OwnOutcome,
  reading: { day: string; unarranged: boolean } | null,
  lang: Lang,
  labels: Labels,
): Card {
  const words = own(lang);
  const changed = outcome.kind === 'changed' ? outcome : null;
  const said = changed?.said ?? null;
  const edits = changed?.action === 'edited' ? changed.changes : [];
  // The words of the plan stand where it was told which clause it is; later its number is enough.
  const quotes = changed?.action === 'created' || edits.some(({ field }) => field === 'clause');
  const notes = [
    ...(said && reading && said.words !== reading.day ? [words.read(said.words, reading.day)] : []),
    ...(reading?.unarranged ? [words.unarranged(Number(reading.day.slice(0, 4)))] : []),
    ...(changed?.action === 'snoozed' && (shown.snoozedUntil ?? '') > shown.due
      ? [words.snoozedBeyond(shown.due)]
      : []),
  ];
  return {
    lang,
    title: titleOf(shown, outcome, words),
    blocks: [
      ...notes.map((text): Block => ({ kind: 'note', text })),
      ...edits.map(
        (change): Block => ({
          kind: 'row',
          label: words.field[change.field],
          value: valueOf(change, words),
        }),
      ),
      deadlineBlock(shown, !quotes, lang, labels),
      ...(quotes ? clauseQuote(shown, lang, labels) : []),
    ],
    choices: shown.state === 'deleted' ? [words.orders.list] : [],
  };
}

function titleOf(shown: ShownDeadline, outcome: OwnOutcome, words: OwnWords): string {
  if (outcome.kind === 'done-already') return words.doneAlready(shown);
  if (outcome.kind === 'deleted-already') return words.deletedAlready(shown);
  return (outcome.kind === 'changed' ? words.changed : words.same)[outcome.action](shown);
}

function valueOf({ field, before, after }: OwnChange, words: OwnWords): string {
  const show = (value: string | null): string => {
    if (value === null || value === '') return words.nothing;
    return field === 'due' || field === 'until' ? words.day(value) : value;
  };
  return field === 'until' ? show(after) : `${show(before)} → ${show(after)}`;
}

/** Open ones by day, what is overdue first; what is done only as a number, or below. */
export function deadlineListCard(
  {
    open,
    done,
    withDone,
  }: { open: readonly ShownDeadline[]; done: readonly ShownDeadline[]; withDone: boolean },
  lang: Lang,
  labels: Labels,
): Card {
  const words = own(lang);
  const digest = lang === 'zh' ? digestZh : digestEn;
  const overdue = open.filter((one) => groupOf(one) === 'overdue').length;
  const groups = groupSchema.options.flatMap((group): Block[] => {
    const members = open.filter((one) => groupOf(one) === group);
    if (members.length === 0) return [];
    const heading: Block = { kind: 'heading', text: digest.groups[group](members.length) };
    return [heading, ...members.map((one) => deadlineBlock(one, true, lang, labels))];
  });
  const closed: Block[] =
    withDone && done.length > 0
      ? [
          { kind: 'heading', text: words.doneHeading(done.length) },
          ...done.map((one) => deadlineBlock(one, true, lang, labels)),
        ]
      : [];
  const hidden: Block[] =
    !withDone && done.length > 0 ? [{ kind: 'note', text: words.doneCount(done.length) }] : [];
  return {
    lang,
    title: open.length > 0 ? words.listed(open.length, overdue) : words.none(withDone && done.length === 0),
    blocks: [...groups, ...closed, ...hidden],
    choices: hidden.length > 0 ? [words.orders.all] : [],
  };
}

function groupOf({ daysLeft }: ShownDeadline): Group {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft === 0) return 'today';
  return daysLeft <= 7 ? 'this_week' : 'later';
}

/** Who did what with a deadline and when, oldest first. */
export function deadlineHistoryCard(
  shown: ShownDeadline,
  events: readonly OwnEvent[],
  lang: Lang,
  labels: Labels,
): Card {
  const words = own(lang);
  const rows = events.map(({ by, at, action, changes }): Block => {
    const colon = lang === 'zh' ? '：' : ': ';
    const said = changes.map((change) => `${words.field[change.field]} ${valueOf(change, words)}`);
    const what = [words.event[action], said.join(lang === 'zh' ? '；' : '; ')].filter(Boolean).join(colon);
    return { kind: 'row', label: at, value: what, person: by };
  });
  return {
    lang,
    title: words.history(shown),
    blocks: [deadlineBlock(shown, true, lang, labels), ...rows],
    choices: [],
  };
}

/** A deadline as people wrote it. The words of its clause are never mixed with them. */
export function deadlineBlock(shown: ShownDeadline, cites: boolean, lang: Lang, labels: Labels): ClauseBlock {
  const words = own(lang);
  const { text, about } = deadlineText(shown, lang, labels);
  return {
    kind: 'clause',
    number: shown.number,
    id: `own:${shown.number}`,
    text,
    gloss: null,
    units: shown.unit === null ? [] : [{ label: words.unit, names: [shown.unit] }],
    role: null,
    remark: [words.state(shown), ...(cites ? about : [])].join(lang === 'zh' ? '' : ' '),
    marks: marksOf(shown, words),
    source: words.source,
  };
}

/** Who noted it, and who has marked it as done or deleted it. */
function marksOf({ state, created, closed }: ShownDeadline, words: OwnWords): Mark[] {
  const last =
    state === 'open' || closed === null ? [] : [{ text: words.mark[state](closed.at), person: closed.by }];
  return [{ text: words.mark.created(created.at), person: created.by }, ...last];
}

/** The words of a deadline: its text, or what stands for it where only a clause was named; and which clause it is about. */
export function deadlineText(
  shown: Pick<ShownDeadline, 'text' | 'clause'>,
  lang: Lang,
  labels: Labels,
): { text: string; about: string[] } {
  const cited = citation(shown, lang, labels);
  if (cited === null) return { text: shown.text, about: [] };
  if (shown.text === '') return { text: own(lang).ofClause(cited), about: [] };
  return { text: shown.text, about: [own(lang).about(cited)] };
}

/** 福建 2021 · 二、（一）2（3） */
export function citation(
  { clause }: Pick<ShownDeadline, 'clause'>,
  lang: Lang,
  labels: Labels,
): string | null {
  if (clause === null) return null;
  if (typeof clause === 'string') return own(lang).lostClause(clause);
  // Here it stands inside a sentence: without the dash of a source.
  return (lang === 'zh' ? zh : en).source(clause.plan, clause.path, labels).replace(/^[—–-]+\s*/u, '');
}

function clauseQuote({ clause }: ShownDeadline, lang: Lang, labels: Labels): Block[] {
  if (clause === null) return [];
  const words = lang === 'zh' ? zh : en;
  if (typeof clause === 'string') return [{ kind: 'note', text: own(lang).lostClause(clause) }];
  const gloss = words.gloss(labels.gloss(clause.id));
  return [
    {
      kind: 'quote',
      text: clause.text || words.lostText,
      source: words.source(clause.plan, clause.path, labels),
    },
    ...(gloss ? [{ kind: 'note' as const, text: gloss }] : []),
  ];
}

/** There is no such number, or no room for more. */
export function noDeadlineCard(why: { number: number } | { most: number }, lang: Lang): Card {
  const words = own(lang);
  const title = 'number' in why ? words.noNumber(why.number) : words.full(why.most);
  return { lang, title, blocks: [], choices: [words.orders.list] };
}

export const refusal = (why: Refusal, lang: Lang): string => own(lang).refused(why);
export const unsureOf = (of: Exclude<Unsure, 'agency'>, asked: string, lang: Lang): string =>
  own(lang).unsure[of](asked);
