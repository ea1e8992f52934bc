/** The moments of a delivery, in their order. */
export const STEPS = [
  'before the claim',
  'after the claim',
  'before it is handed over',
  'after it is handed over',
  'after the post left',
  'before it is recorded',
  'after it is recorded',
] as const;
export type Step = (typeof STEPS)[number];

/** What a process that delivers is to do. */
export type DeliverTask = {
  now: string;
  /** At which step it dies, and at the how manieth time. */
  dies: { step: Step; time: number } | null;
  /** The longest time that a post takes. */
  postMs: number;
};

/** A post that has left it, with the own dates in it. */
export type Left = { subscription: string; day: string; items: string[] };
