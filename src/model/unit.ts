import { z } from 'zod';

/**
 * An agency as one line of one plan names it.
 * `printed` is what stands in the text (省民政厅), `name` the same without a level prefix that is
 * no part of the name (民政厅), `id` the registry entry and level (civil-affairs/province) or null.
 */
export const unitSchema = z.strictObject({
  printed: z.string(),
  name: z.string(),
  id: z.string().nullable(),
});
export type Unit = z.infer<typeof unitSchema>;

/** 牵头、负责 = lead; 配合、参与 = support. */
export const roleSchema = z.enum(['lead', 'support']);
export type Role = z.infer<typeof roleSchema>;
