import { z } from 'zod';
import { digestFilterSchema } from './digest.ts';

/** When a digest comes: every day, on working days of the Chinese calendar, or on one day of the week (1 = Monday). */
const rhythmSchema = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day') }),
  z.object({ every: z.literal('working-day') }),
  z.object({ every: z.literal('week'), weekday: z.int().min(1).max(7) }),
]);

/** What somebody wants from the digest they order, all of which can be changed later. */
export const subscriptionWishSchema = z.object({
  hour: z.int().min(0).max(23).default(9),
  zone: z.string().refine(isZone, 'a time zone such as Asia/Shanghai').default('Asia/Shanghai'),
  rhythm: rhythmSchema.default({ every: 'working-day' }),
  filter: digestFilterSchema.prefault({ units: [], role: null, plans: [], jurisdictions: [], horizon: null }),
  /** What comes on a day without items. */
  empty: z.enum(['silent', 'said']).default('silent'),
  lang: z.enum(['zh', 'en']).default('zh'),
});
export type SubscriptionWish = z.infer<typeof subscriptionWishSchema>;

/** Names that were found to be zones: to ask takes a tenth of a millisecond, for each subscription at each minute. */
const zones = new Set<string>();

function isZone(zone: string): boolean {
  if (zones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    zones.add(zone);
    return true;
  } catch {
    return false;
  }
}
