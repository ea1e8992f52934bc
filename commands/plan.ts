import { z } from 'zod';
import type { FactKey } from '../src/model/query.ts';
import { defineCommand } from './define.ts';
import { optional } from './options.ts';

/** What tells the plans of a list apart. */
const LIST: FactKey[] = ['document_number', 'issuing_body', 'issue_date', 'period'];
const ALL: FactKey[] = [
  'title',
  'document_number',
  'issuing_body',
  'issue_date',
  'publish_date',
  'period',
  'based_on',
  'joint_conference_lead',
  'convenor',
  'office',
  'member_count',
  'members',
  'members_without_task',
  'source_complete',
];

/** /plan lists the plans; /plan 福建2021 tells the facts of one. */
export const plan = defineCommand({
  name: 'plan',
  localName: { zh: '计划' },
  description: { zh: '计划一览；指定计划则列出其概况', en: 'The list of plans, or the facts of one' },
  example: { zh: '福建2021', en: 'Fujian 2021' },
  options: z.object({ plan: optional('plan') }),
  ask: (options, all) => ({
    kind: 'queries',
    queries: [
      {
        ...all,
        want: { kind: 'facts', keys: options.plan ? ALL : LIST },
        plans: options.plan ?? all.plans,
      },
    ],
  }),
});
