import { z } from 'zod';
import { clauseSchema } from './clause.ts';
import { deadlineSchema } from './deadline.ts';
import { unitSchema } from './unit.ts';

export const answerKindSchema = z.enum([
  'tasks',
  'agencies',
  'count',
  'deadlines',
  'plan',
  'passage',
  'compare',
  'ambiguous',
  'none',
  'help',
]);

const roleHeld = z.enum(['lead', 'support', 'both']).nullable();

export const answerClauseSchema = z.strictObject({ ...clauseSchema.shape, role: roleHeld });
export type AnswerClause = z.infer<typeof answerClauseSchema>;

export const relatedClauseSchema = z.strictObject({ ...clauseSchema.shape, why: z.string() });
export type RelatedClause = z.infer<typeof relatedClauseSchema>;

export const takenUnitSchema = z.strictObject({ ...unitSchema.shape, plan: z.string() });
export type TakenUnit = z.infer<typeof takenUnitSchema>;

export const factSchema = z.strictObject({
  plan: z.string(),
  key: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
  unit: z.string().optional(),
});
export type Fact = z.infer<typeof factSchema>;

export const understoodSchema = z.strictObject({
  plans: z.array(z.string()),
  agencies: z.array(z.strictObject({ asked: z.string(), taken: z.array(takenUnitSchema) })),
  role: z.enum(['lead', 'support', 'both']).nullable(),
  topic: z.string().nullable(),
  corrections: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  carried: z.array(z.string()),
});

/** The machine-readable answer: the same bytes for the same question on the same collection. */
export const answerSchema = z.strictObject({
  kind: answerKindSchema,
  lang: z.enum(['zh', 'en']),
  text: z.string(),
  corpus: z.string(),
  understood: understoodSchema,
  clauses: z.array(answerClauseSchema),
  related: z.array(relatedClauseSchema),
  count: z.number().nullable(),
  deadlines: z.array(deadlineSchema),
  passages: z.array(z.strictObject({ plan: z.string(), path: z.string(), text: z.string() })),
  facts: z.array(factSchema),
  options: z.array(z.string()),
  searched: z.strictObject({ plans: z.int(), clauses: z.int() }),
  nearest: z.array(z.string()),
});
export type Answer = z.infer<typeof answerSchema>;
