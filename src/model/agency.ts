import { z } from 'zod';
import { levelSchema } from './plan.ts';

const year = z
  .string()
  .regex(/^\d{4}$/, 'a year such as 2018')
  .nullable();

/** One name of a body at one level, with the years it was in force; null = not known, or still in force. */
export const agencyNameSchema = z.strictObject({
  /** As plans print it, without level prefix: 民政厅. */
  name: z.string().min(2),
  full: z.string().nullable(),
  also: z.array(z.string().min(2)),
  en: z.array(z.string().min(2)),
  from: year,
  to: year,
});
export type AgencyName = z.infer<typeof agencyNameSchema>;

/** How a body went over into another. A mere change of name stays inside one entry. */
export const relationSchema = z.enum(['renamed', 'merged', 'split', 'duties-moved']);
export type Relation = z.infer<typeof relationSchema>;

export const successionSchema = z.strictObject({
  to: z.string(),
  relation: relationSchema,
  year: z.int().nullable(),
  levels: z.array(levelSchema),
  note_zh: z.string().optional(),
  note_en: z.string().optional(),
});
export type Succession = z.infer<typeof successionSchema>;

/** One line of bodies with the same remit, from 部 to 局. A unit id is `id/level`: civil-affairs/province. */
export const agencySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Words that name the line at any level: 民政部门, the police. */
  field: z.strictObject({ zh: z.array(z.string()), en: z.array(z.string()) }),
  levels: z.partialRecord(levelSchema, z.array(agencyNameSchema)),
  kind: z.enum([
    'government',
    'party',
    'court',
    'procuratorate',
    'congress',
    'mass-organisation',
    'enterprise',
    'coordination',
    'collective',
  ]),
  succession: z.array(successionSchema),
  /** Lines whose remit is nearest, the nearest first: offered where the plans do not print this one. */
  near: z.array(z.string()).default([]),
  sources: z.array(z.string()),
  uncertain: z.string().optional(),
});
export type Agency = z.infer<typeof agencySchema>;
