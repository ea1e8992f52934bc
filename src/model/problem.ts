import { z } from 'zod';

/** What reading doubts. A problem never stops a plan from being read; it is shown beside the answer. */
export const problemCodeSchema = z.enum([
  'encoding-guessed',
  'order-restored',
  'text-lost',
  'line-lost',
  'clause-lost',
  'beginning-lost',
  'line-inferred',
  'numbering-jump',
  'line-irregular',
  'line-unread',
  'table-unread',
  'dates-conflict',
  'members-unread',
  'no-clauses',
]);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** `start` and `end` are UTF-16 offsets into the source file. */
export const problemSchema = z.strictObject({
  code: problemCodeSchema,
  message: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Problem = z.infer<typeof problemSchema>;
