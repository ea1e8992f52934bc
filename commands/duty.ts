import { z } from 'zod';
import { defineCommand } from './define.ts';
import { needed, optional } from './options.ts';

/** /duty 婚姻登记 */
export const duty = defineCommand({
  name: 'duty',
  localName: { zh: '谁负责' },
  description: { zh: '某件事由谁牵头、谁配合', en: 'Who leads and who supports a matter' },
  example: { zh: '婚姻登记 福建2021', en: 'marriage registration, Fujian 2021' },
  options: z.object({ topic: needed('topic'), plan: optional('plan') }),
  ask: ({ topic, plan }, all) => ({
    kind: 'queries',
    queries: [{ ...all, want: { kind: 'agencies' }, topic, plans: plan ?? all.plans }],
  }),
});
