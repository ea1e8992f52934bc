import { z } from 'zod';
import type { DigestFilter } from './digest.ts';
import type { PlaceSettings } from './place-settings.ts';
import type { SubscriptionWish } from './subscription.ts';

// What people order with /digest, /deadline and /settings. The options are as typed or as found in a text; an order is what
// they were read as.

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const digestOptionsSchema = z.object({
  action: z
    .enum(['subscribe', 'show', 'change', 'pause', 'resume', 'stop', 'preview', 'new-address'])
    .optional(),
  hour: z.coerce.number().int().min(0).max(23).optional(),
  zone: z.string().optional(),
  every: z.enum(['day', 'working-day', ...WEEKDAYS]).optional(),
  agency: z.string().optional(),
  role: z.enum(['lead', 'support', 'either']).optional(),
  plan: z.string().optional(),
  place: z.string().optional(),
  /** Days ahead; 0 = only what is due on the day itself or overdue. */
  ahead: z.coerce.number().int().min(0).max(366).optional(),
  empty: z.enum(['silent', 'said']).optional(),
  lang: z.enum(['zh', 'en']).optional(),
});
export type DigestOptions = z.infer<typeof digestOptionsSchema>;
export type DigestAction = NonNullable<DigestOptions['action']>;

/** What changes of a wish; what is not named stays as it is. */
export type WishChange = Partial<Omit<SubscriptionWish, 'filter'>> & { filter: Partial<DigestFilter> };

/** `action` null: none was named, so that what is there decides. */
export type DigestOrder = { on: 'digest'; action: DigestAction | null; change: WishChange };

export const deadlineOptionsSchema = z.object({
  action: z.enum(['add', 'list', 'all', 'done', 'reopen', 'snooze', 'edit', 'delete', 'history']).optional(),
  /** The number that the list shows: 2, #2. */
  which: z
    .string()
    .regex(/^[\s#＃第]*[\d０-９]{1,4}\s*[号项条]?\s*$/u)
    .optional(),
  text: z.string().optional(),
  due: z.string().optional(),
  clause: z.string().optional(),
  agency: z.string().optional(),
  until: z.string().optional(),
});
export type DeadlineOptions = z.infer<typeof deadlineOptionsSchema>;
export type DeadlineAction = NonNullable<DeadlineOptions['action']>;

/**
 * A day as a person wrote it, and as it was read. Working days are counted by the calendar of holidays, which is not
 * known where words are read.
 */
export type SaidDay = { words: string } & ({ day: string } | { workingDays: number });

/** `which` is the number of a deadline in its room. A clause is named by its id; null takes it away. */
export type DeadlineOrder = { on: 'deadline' } & (
  | { action: 'list'; withDone: boolean }
  | { action: 'add'; text: string; due: SaidDay; clause: string | null; unit: string | null }
  | { action: 'edit'; which: number; change: DeadlineChange }
  | { action: 'snooze'; which: number; until: SaidDay }
  | { action: 'done' | 'reopen' | 'delete' | 'history'; which: number }
);

/** What is not named stays as it is. */
export type DeadlineChange = {
  text?: string;
  due?: SaidDay;
  clause?: string | null;
  unit?: string | null;
};

const withDefault = <T extends string>(values: readonly [T, ...T[]]) => z.enum([...values, 'default']);

/** What is to be set for a place; `default` takes it back. */
export const settingsOptionsSchema = z.object({
  lang: withDefault(['zh', 'en']).optional(),
  commands: withDefault(['private', 'public']).optional(),
  mentions: withDefault(['private', 'public']).optional(),
  threads: withDefault(['all', 'mentioned']).optional(),
  scope: z.enum(['channel', 'workspace']).optional(),
});
export type SettingsOptions = z.infer<typeof settingsOptionsSchema>;

/** `workspace`: for all of it, else for the channel alone. Null takes a setting back. */
export type SettingsOrder = {
  on: 'settings';
  workspace: boolean;
  change: { [K in keyof PlaceSettings]?: PlaceSettings[K] | null };
};

export type Order = DigestOrder | DeadlineOrder | SettingsOrder;

/** Why an order was not taken although its words were understood. */
export type Refusal =
  | { kind: 'past'; words: string; day: string }
  | { kind: 'no-such-day'; words: string }
  | { kind: 'two-days'; words: string[] }
  | { kind: 'recurring'; words: string }
  | { kind: 'no-day'; typed: string }
  | { kind: 'too-long'; length: number; most: number }
  | { kind: 'no-clause'; words: string }
  | { kind: 'many-clauses'; words: string; count: number };

/** What can be meant in several ways, so that the person is asked. */
export type Unsure = 'agency' | 'day' | 'clause' | 'postpone';
