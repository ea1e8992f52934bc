import type { SubscriptionWish } from '../model/subscription.ts';

/** What a reply to an order says has happened, or is so. */
export type SubscriptionNews =
  | 'subscribed'
  | 'changed'
  | 'unchanged'
  | 'paused'
  | 'resumed'
  | 'stopped'
  | 'active'
  | 'is-paused'
  | 'none'
  | 'nothing-to-change'
  | 'new-address';

/** The sentences about a subscription; complete in a language when this type is met. */
export type SubscriptionWords = {
  /** `direct`: of the person alone; else of the channel. */
  news: Record<SubscriptionNews, (direct: boolean) => string>;
  when: (wish: Pick<SubscriptionWish, 'hour' | 'zone' | 'rhythm'>) => string;
  label: Record<
    | 'when'
    | 'units'
    | 'role'
    | 'plans'
    | 'places'
    | 'ahead'
    | 'empty'
    | 'lang'
    | 'next'
    | 'reason'
    | 'calendar',
    string
  >;
  every: string;
  role: Record<'lead' | 'support', string>;
  ladder: string;
  ahead: (days: number) => string;
  empty: Record<SubscriptionWish['empty'], string>;
  lang: Record<SubscriptionWish['lang'], string>;
  /** What can be ordered next, as the words of /digest. */
  next: Record<'subscribe' | 'show' | 'preview' | 'pause' | 'resume' | 'stop', string>;
  /** Why a platform takes no posts, from its own words; those as they are where they are not known. */
  refusal: (raw: string) => string;
  /** Where a platform lets the bot post only in channels that it was invited to. */
  invite: string;
  /** Told to the owner. */
  gaveUp: (reason: string) => { title: string; next: string };
  later: (label: string) => string;
  laterUntil: (day: string) => string;
  /** The name of the person stands behind it, where it is known. */
  doneOn: (day: string, known: boolean) => string;
  gone: string;
  deleted: string;
};
