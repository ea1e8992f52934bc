import { z } from 'zod';
import { roleSchema } from './unit.ts';

/** When a digest comes: every day, on working days of the Chinese calendar, or on one day of the week (1 = Monday). */
const rhythmSchema = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day') }),
  z.object({ every: z.literal('working-day') }),
  z.object({ every: z.literal('week'), weekday: z.int().min(1).max(7) }),
]);

/** Which items a digest has; an empty list lets everything through. Own deadlines come in any case. */
const digestFilterSchema = z.object({
  /** Ids of the registry without level: `civil-affairs`. */
  units: z.array(z.string()).default([]),
  role: roleSchema.nullable().default(null),
  plans: z.array(z.string()).default([]),
  /** As the plans name theirs: 福建省. */
  jurisdictions: z.array(z.string()).default([]),
});

/** What somebody wants from a digest, all of which can be changed later. */
export const digestWishSchema = z.object({
  hour: z.int().min(0).max(23).default(9),
  zone: z.string().refine(isZone, 'a time zone such as Asia/Shanghai').default('Asia/Shanghai'),
  rhythm: rhythmSchema.default({ every: 'working-day' }),
  filter: digestFilterSchema.prefault({}),
  /** How many days ahead it looks. */
  horizon: z.int().min(0).max(3660).default(30),
  /** What comes on a day without items. */
  empty: z.enum(['silent', 'said']).default('silent'),
  lang: z.enum(['zh', 'en']).default('zh'),
});
export type DigestWish = z.infer<typeof digestWishSchema>;

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
