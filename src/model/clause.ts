import { z } from 'zod';
import { spanSchema } from './span.ts';
import { unitSchema } from './unit.ts';

/**
 * How sure the responsible units are: `stated` behind the clause in the source; `restored` once the
 * order of a damaged source had been restored with proof; `inferred` with something lost in between;
 * `unknown` where the line is lost.
 */
export const attributionSchema = z.enum(['stated', 'restored', 'inferred', 'unknown']);

/** A unit with a part that is neither lead nor support: （…指导）. */
export const otherUnitSchema = z.strictObject({ ...unitSchema.shape, role: z.string() });

/** The responsibility line as printed, brackets included. */
export const lineSchema = z.strictObject({ text: z.string(), ...spanSchema.shape });

/** One measure with its responsibility line; the smallest thing an answer is made of. */
export const clauseSchema = z.strictObject({
  plan: z.string(),
  id: z.string(),
  /** As people cite it: 二、（一）2（3）. */
  path: z.string(),
  /** Heading of the section it stands in: 健全预防犯罪机制. */
  section: z.string(),
  /** Text of the numbered measure a “——” item stands under, or null. */
  parent: z.string().nullable(),
  text: z.string(),
  lead: z.array(unitSchema),
  support: z.array(unitSchema),
  other: z.array(otherUnitSchema),
  open_ended: z.boolean(),
  attribution: attributionSchema,
  source: spanSchema,
  /** All stretches of the source the text is made of; more than one only where the source was damaged. */
  pieces: z.array(spanSchema),
  line: lineSchema.nullable(),
});
export type Clause = z.infer<typeof clauseSchema>;
