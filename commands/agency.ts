import { z } from 'zod';
import { defineCommand } from './define.ts';
import { needed, optional } from './options.ts';

/** /agency 人社厅 */
export const agency = defineCommand({
  name: 'agency',
  localName: { zh: '单位' },
  description: {
    zh: '单位的名称沿革、牵头和配合的任务、合作单位',
    en: 'An agency: its names through time, its tasks, whom it works with',
  },
  example: { zh: '人社厅', en: 'health commission' },
  options: z.object({ agency: needed('agency'), plan: optional('plan') }),
  ask: (options, all) => {
    const units = options.agency.map((asked) => ({
      agency: asked,
      role: 'either' as const,
      mode: 'with' as const,
    }));
    // With the plans named, its predecessors and successors are taken where it is not printed itself.
    const scoped = { ...all, units, plans: options.plan ?? { ...all.plans, stated: true } };
    return {
      kind: 'queries',
      queries: [
        { ...scoped, want: { kind: 'names' } },
        { ...scoped, want: { kind: 'tasks' } },
        { ...scoped, want: { kind: 'partners', role: 'either' } },
      ],
    };
  },
});
