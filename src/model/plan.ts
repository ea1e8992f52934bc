import { z } from 'zod';
import { clauseSchema } from './clause.ts';
import { deadlineSchema } from './deadline.ts';
import { problemSchema } from './problem.ts';
import { spanSchema } from './span.ts';

export const levelSchema = z.enum(['national', 'province', 'city', 'county']);
export type Level = z.infer<typeof levelSchema>;

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A stretch of a plan that is no measure: headings, goals, safeguards. Found by free search only. */
export const passageSchema = z.strictObject({
  path: z.string(),
  section: z.string(),
  text: z.string(),
  source: spanSchema,
});
export type Passage = z.infer<typeof passageSchema>;

/** 联席会议: who leads and convenes it, where its office is, which units are members (as printed). */
export const jointConferenceSchema = z.strictObject({
  lead: z.string().nullable(),
  convenor: z.string().nullable(),
  office: z.string().nullable(),
  members: z.array(z.string()),
});
export type JointConference = z.infer<typeof jointConferenceSchema>;

/** A plan as read from its document. Field names are those of the machine-readable output. */
export const planSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  document_number: z.string().nullable(),
  issuer: z.string().nullable(),
  issue_date: isoDay.nullable(),
  publish_date: isoDay.nullable(),
  /** Number of each document the plan implements, or its title where no number is printed. */
  based_on: z.array(z.string()),
  basis: z.array(z.strictObject({ title: z.string(), number: z.string().nullable() })),
  period: z.strictObject({ start: isoDay.nullable(), end: isoDay.nullable() }),
  jurisdiction: z.string(),
  level: levelSchema,
  joint_conference: jointConferenceSchema,
  source: z.strictObject({ file: z.string(), sha256: z.string(), complete: z.boolean() }),
  clauses: z.array(clauseSchema),
  deadlines: z.array(deadlineSchema),
  passages: z.array(passageSchema),
  problems: z.array(problemSchema),
});
export type Plan = z.infer<typeof planSchema>;
