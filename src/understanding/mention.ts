import type { Level } from '../model/plan.ts';

/** Words of a message that name plans: by a place, a level, a year, or one plan by itself. */
export type Mention = { start: number; end: number } & (
  | { place: string[] }
  | { level: Level }
  | { year: number }
  | { plan: string }
);
