import { z } from 'zod';
import type { DigestFilter } from './digest.ts';
import type { SubscriptionWish } from './subscription.ts';

// What people order with /digest and /deadline. The options are as typed or as found in a text; an order is what
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

export type Order = DigestOrder;
