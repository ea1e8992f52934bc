import { z } from 'zod';
import { answerSchema } from '../model/answer.ts';
import { planSchema } from '../model/plan.ts';

/** One line of `zeren ask --batch` as it is read. Lines with the same `thread` are one conversation. Other fields are passed over. */
export const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  thread: z.string().nullish(),
  /** Day or moment the question is asked at: 2026-11-21, 2026-11-21T09:00:00+08:00. */
  now: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], 'expected a day or a moment such as 2026-11-21')
    .nullish(),
});

/** In place of an answer, where a line could not be answered; `id` as it was given, null where none could be read. */
export const lineErrorSchema = z.strictObject({
  id: z.union([z.string(), z.number()]).nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }),
});
export type LineError = z.infer<typeof lineErrorSchema>;

/** One line of `zeren ask --batch` as it is printed. */
export const batchLineSchema = z.union([
  z.strictObject({ id: z.string(), ...answerSchema.shape }),
  lineErrorSchema,
]);

/** `zeren corpus export --json` */
export const exportSchema = z.strictObject({ version: z.string(), plans: z.array(planSchema) });
