import type { Digest, Group, Occasion, ShownItem, ShownOwn } from '../model/digest.ts';

/** The sentences of the digest; complete in a language when this type is met. */
export type DigestWords = {
  title: (digest: Digest) => string;
  /** Nothing comes up: when something will, or null. */
  next: (digest: Digest) => string | null;
  /** It should have come on an earlier day. */
  late: (since: string) => string;
  /** Of a date of the team itself: what its day is, until when it was put off, where it is from. */
  own: {
    day: (item: Pick<ShownOwn, 'day' | 'days_left'>) => string;
    snoozed: (until: string) => string;
    source: (noted: string) => string;
  };
  silent: (plans: readonly string[], ended: string) => string;
  groups: Record<Group, (count: number) => string>;
  /** What the day of an item is, in one sentence. */
  occasion: Record<Occasion, (item: ShownItem) => string>;
  /** For a calendar, where the day is plain: what happens on it. */
  label: Record<Occasion, string>;
  responsible: string;
  support: string;
  derived: string;
  /** A measure for which no unit is known. */
  nobody: string;
  calendar: string;
  /** For a calendar: a date that people wrote down themselves, and that it is no word of a plan. */
  ownEvent: { label: string; note: string };
  /** On a day on which nothing comes to those who want working days only: when it comes. */
  dayOff: (day: string, next: string) => string;
  /** A year whose public holidays are not known. */
  holidaysUnknown: (year: string) => string;
};
