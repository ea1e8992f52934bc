import { z } from 'zod';
import { levelSchema } from './plan.ts';

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2021-11-03');

/**
 * `meta.json` beside a source: where the text is from, and what reading cannot know from its words.
 * A value given here wins over what reading found; `notes` says where it was looked up.
 */
export const planMetaSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by -, such as fujian-2021'),
  file: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  retrieved_from: z.string(),
  retrieved_on: isoDay.nullable(),
  jurisdiction: z.string().min(1),
  level: levelSchema,
  /** Short names people use for this plan beside its title, place and years. */
  aliases: z.array(z.string()).default([]),
  /** Whether the glossary was held against this plan: what it prints of the words in `also` is then none of their matter. */
  glossary_checked: z.boolean().default(false),
  title: z.string().optional(),
  document_number: z.string().optional(),
  issuer: z.string().optional(),
  issue_date: isoDay.optional(),
  publish_date: isoDay.optional(),
  based_on: z.array(z.string()).optional(),
  notes: z.array(z.string()).default([]),
});
export type PlanMeta = z.infer<typeof planMetaSchema>;
