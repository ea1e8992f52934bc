import { z } from 'zod';
import { spanSchema } from './span.ts';
import { unitSchema } from './unit.ts';

export const deadlineKindSchema = z.enum([
  'by',
  'period-end',
  'recurring',
  'evaluation',
  'relative',
  'ongoing',
]);
export type DeadlineKind = z.infer<typeof deadlineKindSchema>;

/** An explicit time commitment of a plan: the sentence, its day where one follows, and why. */
export const deadlineSchema = z.strictObject({
  plan: z.string(),
  clause: z.string().nullable(),
  text: z.string(),
  /** ISO day, or null where the words give none (定期, 每年). */
  date: z.string().nullable(),
  kind: deadlineKindSchema,
  rule: z.string(),
  responsible: z.array(unitSchema),
  source: spanSchema,
});
export type Deadline = z.infer<typeof deadlineSchema>;
