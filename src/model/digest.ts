import { z } from 'zod';
import { deadlineKindSchema } from './deadline.ts';
import { spanSchema } from './span.ts';
import { roleSchema, unitSchema } from './unit.ts';

const isoDay = z.iso.date();

/**
 * What happens on the day of an item. `due`: a day that the plan names. `plan-ends`: the last day of its period.
 * The others are days that we derive where the plan names none: see src/digest/recurring.ts and evaluations.ts.
 */
export const occasionSchema = z.enum([
  'due',
  'plan-ends',
  'womens-day',
  'childrens-day',
  'year-begins',
  'half-year-begins',
  'school-term-begins',
  'quarter-begins',
  'month-begins',
  'year-ends',
  'half-year-ends',
  'mid-term-evaluation',
  'final-year-begins',
  'final-evaluation',
]);
export type Occasion = z.infer<typeof occasionSchema>;

/** Which items a digest has; an empty list lets everything through. */
export const digestFilterSchema = z.strictObject({
  /** Ids of the registry, of all levels (`civil-affairs`) or of one (`civil-affairs/province`). */
  units: z.array(z.string()),
  /** The part of these units; null = either. */
  role: roleSchema.nullable(),
  plans: z.array(z.string()),
  /** As the plans name theirs: 福建省. */
  jurisdictions: z.array(z.string()),
  /** How many days ahead it looks; null = as far as the ladder goes. */
  horizon: z.int().min(0).nullable(),
});
export type DigestFilter = z.infer<typeof digestFilterSchema>;

/** One day of one time commitment. A commitment that returns has an item for each time. */
export const digestItemSchema = z.strictObject({
  /** Stays the same from digest to digest, so that people can mark it: fujian-2008/3.1.2@1024@2009-03-08 */
  id: z.string(),
  plan: z.string(),
  clause: z.string().nullable(),
  /** As people cite the clause, '' where it is none. */
  path: z.string(),
  day: isoDay,
  kind: deadlineKindSchema,
  occasion: occasionSchema,
  /** The day is ours and not the plan's. */
  derived: z.boolean(),
  /** The sentence of the plan. */
  text: z.string(),
  /** Who is responsible according to the sentence or leads the clause. */
  responsible: z.array(unitSchema),
  support: z.array(unitSchema),
  /** How the day follows from the words. */
  rule: z.string(),
  source: spanSchema,
});
export type DigestItem = z.infer<typeof digestItemSchema>;

/** An item that a digest shows. `rung` is the step of the ladder that brought it: 30 … 0, then -7, -14 … */
export const shownItemSchema = z.strictObject({
  ...digestItemSchema.shape,
  days_left: z.int(),
  rung: z.int(),
});
export type ShownItem = z.infer<typeof shownItemSchema>;

/** `today` also holds what has begun since the last digest, `this_week` the next seven days. */
export const groupSchema = z.enum(['overdue', 'today', 'this_week', 'later']);
export type Group = z.infer<typeof groupSchema>;

const grouped = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    overdue: z.array(item),
    today: z.array(item),
    this_week: z.array(item),
    later: z.array(item),
  });

/** What is to be told on one day. */
export const digestSchema = z.strictObject({
  on: isoDay,
  /** Day of the digest before: what came up after it is in this one. Null: there was none. */
  since: isoDay.nullable(),
  filter: digestFilterSchema,
  count: z.int(),
  groups: grouped(shownItemSchema),
  /** Plans in the filter that have ended and of which nothing is said any more. */
  silent: z.array(z.strictObject({ plan: z.string(), ended: isoDay })),
  /** The next day on which something comes up, with how many items; null where nothing will. */
  next: z.strictObject({ on: isoDay, count: z.int() }).nullable(),
});
export type Digest = z.infer<typeof digestSchema>;

/** A date that people of a room wrote down themselves: what they say, and no words of a plan. Still open. */
export const ownItemSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  day: isoDay,
  /** Id of the clause that they wrote it down for. */
  clause: z.string().nullable(),
  /** The responsible unit, as they name it. */
  unit: z.string().nullable(),
  /** Until when they did not want to be reminded. */
  snoozed_until: isoDay.nullable(),
  /** Who wrote it down, as the core names people; null: a person who was forgotten. And when, in UTC. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
});
export type OwnItem = z.infer<typeof ownItemSchema>;

/** One that a digest shows, as `shownItemSchema`. */
export const shownOwnSchema = z.strictObject({
  ...ownItemSchema.shape,
  days_left: z.int(),
  rung: z.int(),
});

export type ShownOwn = z.infer<typeof shownOwnSchema>;

/**
 * A digest as a room gets it: without what its people marked as done or want to see later, and with their own dates,
 * which stand apart from those of the plans. `count` and `next` are of both.
 */
export const madeDigestSchema = z.strictObject({
  ...digestSchema.shape,
  own: grouped(shownOwnSchema),
  /** Null: it comes when it should. Else `since` is the first day whose digest did not come, which may be today. */
  late: z.strictObject({ since: isoDay }).nullable(),
});
export type MadeDigest = z.infer<typeof madeDigestSchema>;
