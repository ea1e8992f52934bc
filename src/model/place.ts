import { z } from 'zod';
import { levelSchema } from './plan.ts';

/** A place that people name: to find its plans, or to say that the collection has none of it. */
export const placeSchema = z.strictObject({
  id: z.string(),
  zh: z.array(z.string().min(2)).min(1),
  en: z.array(z.string().min(2)).min(1),
  level: levelSchema,
});
export type Place = z.infer<typeof placeSchema>;
