import type { FactPattern } from '../model/phrasebook.ts';
import type { Query } from '../model/query.ts';

/** What a plan can say about its joint conference. */
const FACTS: readonly FactPattern[] = [
  'functions',
  'joint_conference_lead',
  'convenor',
  'office',
  'office_head',
  'member_count',
];
const WHAT_IS =
  /是什么|是啥|什么是|是怎么回事|是干什么|情况|介绍|\b(?:what(?:'s| is| are)|tell me about|explain|describe)\b/u;

/**
 * The facts of the joint conference, for a message that names it and nothing else: 「联席会议是什么」, 「福建2021联席会议」.
 * None for its bare name, which leaves open what is asked.
 */
export function conferenceFacts(text: string, query: Query): FactPattern[] {
  const { units, topic, path, role, sizes, deadlines, plans, lostOnly } = query;
  if (units.length + sizes.length > 0 || topic || path || role || deadlines || lostOnly) return [];
  return plans.stated || WHAT_IS.test(text) ? [...FACTS] : [];
}
