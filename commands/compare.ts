import { z } from 'zod';
import { defineCommand } from './define.ts';
import { optional } from './options.ts';

/** /compare 民政厅 福建2008 福建2021 */
export const compare = defineCommand({
  name: 'compare',
  localName: { zh: '对比' },
  description: { zh: '比较一个单位或一件事在各计划中的异同', en: 'An agency or a matter across the plans' },
  example: { zh: '婚姻登记 云阳2013 福建2021', en: 'marriage registration, Yunyang 2013, Fujian 2021' },
  options: z.object({ agency: optional('agency'), topic: optional('topic'), plan: optional('plan') }),
  oneOf: ['agency', 'topic'],
  ask: ({ agency = [], topic, plan }, all) => ({
    kind: 'queries',
    queries: [
      {
        ...all,
        want: { kind: 'compare' },
        units: agency.map((asked) => ({ agency: asked, role: 'either', mode: 'with' })),
        topic: topic ?? null,
        plans: plan ?? all.plans,
      },
    ],
  }),
});
