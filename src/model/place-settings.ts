import { z } from 'zod';

const audience = z.enum(['private', 'public']);

/** What can be set for a workspace or a channel. */
export const placeSettingsSchema = z.strictObject({
  /** Language of replies where neither the question nor the person tells one. */
  lang: z.enum(['zh', 'en']),
  commands: audience,
  mentions: audience,
  /** Which messages are answered in a thread that the bot takes part in. */
  threads: z.enum(['all', 'mentioned']),
});
export type PlaceSettings = z.infer<typeof placeSettingsSchema>;
