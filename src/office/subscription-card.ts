import type { Ordering } from '../chat/office.ts';
import type { Collection } from '../collection/collection.ts';
import { comesNext } from '../digest/due.ts';
import { localDay } from '../digest/local-day.ts';
import { knowsYear } from '../digest/working-days.ts';
import type { Block, Card } from '../model/card.ts';
import { addDays, yearOf } from '../model/days.ts';
import type { Level } from '../model/plan.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { subscriptionEn } from '../wording/subscription-en.ts';
import type { SubscriptionNews, SubscriptionWords } from '../wording/subscription-words.ts';
import { subscriptionZh } from '../wording/subscription-zh.ts';
import { workingDayNotes } from '../wording/working-day.ts';
import type { DigestDeps } from './office.ts';

/** After these something is going to be posted. */
const INVITING: readonly SubscriptionNews[] = ['subscribed', 'resumed'];

/** So early it is said that the holidays of the coming year are not known. */
const SOON_DAYS = 60;

export const wordsOf = (lang: Card['lang']): SubscriptionWords =>
  lang === 'zh' ? subscriptionZh : subscriptionEn;

/** What has happened, the whole of what is set, and what can be ordered next. */
export function subscriptionCard(
  news: SubscriptionNews,
  subscription: Subscription | null,
  { lang, where }: Ordering,
  deps: DigestDeps,
): Card {
  const words = wordsOf(lang);
  const { subscribe, show, preview, pause, resume, stop } = words.next;
  const choices = !subscription
    ? [subscribe, preview]
    : subscription.state === 'paused'
      ? [resume, stop]
      : [...(news === 'active' ? [] : [show]), preview, pause, stop];
  const rows = subscription ? rowsOf(subscription, lang, deps) : [];
  const invites = INVITING.includes(news) && where.platform === 'slack' && !where.direct;
  const blocks = invites ? [...rows, { kind: 'note' as const, text: words.invite }] : rows;
  return { lang, title: words.news[news](where.direct), blocks, choices };
}

function rowsOf({ state, reason, wish, feed }: Subscription, lang: Card['lang'], deps: DigestDeps): Block[] {
  const { collection, labels, clock, calendarAddress } = deps;
  const words = wordsOf(lang);
  const { filter } = wish;
  const row = (label: keyof SubscriptionWords['label'], value: string): Block => ({
    kind: 'row',
    label: words.label[label],
    value,
  });
  const list = (names: readonly string[]): string =>
    names.length > 0 ? names.join(lang === 'zh' ? '、' : ', ') : words.every;
  const now = clock.now();
  const next = state === 'active' ? localDay(comesNext(now, wish), wish.zone) : null;
  const address = calendarAddress(feed);
  const today = localDay(now, wish.zone);
  const years = wish.rhythm.every === 'working-day' ? [today, addDays(today, SOON_DAYS)].map(yearOf) : [];
  const unknownYears = [...new Set(years)].filter((year) => !knowsYear(year)).map(String);
  const notes = workingDayNotes({ day: today, working: true, next: '', unknownYears }, lang);
  return [
    ...(reason !== null && state === 'paused' ? [row('reason', words.refusal(reason))] : []),
    row('when', words.when(wish)),
    row('units', list(unitNames(filter.units, lang, collection))),
    ...(filter.role ? [row('role', words.role[filter.role])] : []),
    row('plans', list(filter.plans.map((id) => labels.plan(id)[lang]))),
    ...(filter.jurisdictions.length > 0
      ? [row('places', list(filter.jurisdictions.map((place) => placeName(place, lang, collection))))]
      : []),
    row('ahead', filter.horizon === null ? words.ladder : words.ahead(filter.horizon)),
    row('empty', words.empty[wish.empty]),
    row('lang', words.lang[wish.lang]),
    ...(next ? [row('next', next)] : []),
    ...(address ? [row('calendar', address)] : []),
    ...notes.map((text) => ({ kind: 'note' as const, text })),
  ];
}

/** 福建省 → Fujian in English, where there is such a name. */
const placeName = (name: string, lang: Card['lang'], { places }: Collection): string =>
  (lang === 'en' && places.find(({ zh }) => zh.includes(name))?.en[0]) || name;

/** civil-affairs/province → 民政厅; without a level the names of all levels. */
function unitNames(ids: readonly string[], lang: Card['lang'], { agencies }: Collection): string[] {
  const names = ids.flatMap((id) => {
    const [agency, level] = id.split('/');
    const levels = agencies.find((one) => one.id === agency)?.levels ?? {};
    const ofLevels = level ? [levels[level as Level] ?? []] : Object.values(levels);
    return ofLevels.flatMap((list) => {
      const newest = list.at(-1);
      return newest ? [lang === 'zh' ? newest.name : (newest.en[0] ?? newest.name)] : [];
    });
  });
  return [...new Set(names)];
}
