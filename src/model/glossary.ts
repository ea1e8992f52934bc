import { z } from 'zod';

/**
 * A matter that people ask about. A clause is about it when it holds one of `zh` (words as printed; “…”
 * stands for anything inside one sentence); a question is when it holds one of `zh`, `also` or `en`.
 */
export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  zh: z.array(z.string().min(1)).min(1),
  /** What Chinese staff say instead: 上户口 for 落户. */
  also: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)).min(1),
  /**
   * `common` concepts (women, crime, area) never identify a measure by themselves, `broad` ones (education,
   * research) only among those of one agency or plan.
   */
  weight: z.enum(['common', 'broad', 'content']),
});
export type Concept = z.infer<typeof conceptSchema>;
