import { z } from 'zod';

/** A question that the assistant answers on this collection; shown as help. */
export const exampleSchema = z.strictObject({
  kind: z.string(),
  zh: z.string().min(2),
  en: z.string().min(2),
});
export type Example = z.infer<typeof exampleSchema>;
