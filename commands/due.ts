import { z } from 'zod';
import { defineCommand } from './define.ts';
import { optional } from './options.ts';

/** /due 2009 */
export const due = defineCommand({
  name: 'due',
  localName: { zh: '时限' },
  description: { zh: '时间要求：按计划、单位或年份', en: 'Deadlines, by plan, agency or year' },
  example: { zh: '福建2021', en: 'Fujian 2021' },
  options: z.object({ plan: optional('plan'), agency: optional('agency'), year: optional('year') }),
  ask: ({ plan, agency = [], year }, all) => ({
    kind: 'queries',
    queries: [
      {
        ...all,
        want: { kind: 'deadlines' },
        units: agency.map((asked) => ({ agency: asked, role: 'either', mode: 'with' })),
        plans: plan ?? all.plans,
        deadlines: year ?? null,
      },
    ],
  }),
});
