import { z } from 'zod';

/** A stretch of a source text: UTF-16 offsets into the decoded file, `end` exclusive. */
export const spanSchema = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof spanSchema>;
