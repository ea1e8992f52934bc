import { z } from 'zod';
import { defineCommand } from './define.ts';
import { needed, optional } from './options.ts';

/** /clause 福建2021 二（一）2（3） */
export const clause = defineCommand({
  name: 'clause',
  localName: { zh: '条款' },
  description: { zh: '按编号查条款原文和责任单位', en: 'A clause by its number, with its agencies' },
  example: { zh: '福建2021 二（一）2（3）', en: 'Fujian 2021 2.1.2.3' },
  options: z.object({ number: needed('number'), plan: optional('plan') }),
  ask: ({ number, plan }, all) => ({
    kind: 'queries',
    queries: [{ ...all, want: { kind: 'agencies' }, path: number, plans: plan ?? all.plans }],
  }),
});
