import { z } from 'zod';
import { FACT_PATTERNS, MARKERS, type Phrasebook, type Words } from './phrasebook.ts';

const wordsSchema: z.ZodType<Words> = z.strictObject({
  zh: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
});

const each = <Name extends string>(names: readonly Name[]): Record<Name, typeof wordsSchema> =>
  Object.fromEntries(names.map((name) => [name, wordsSchema])) as Record<Name, typeof wordsSchema>;

/** corpus/phrasebook.json */
export const phrasebookSchema: z.ZodType<Phrasebook> = z.strictObject({
  ...each(MARKERS),
  facts: z.strictObject(each(FACT_PATTERNS)),
});
