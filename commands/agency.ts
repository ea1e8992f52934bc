import { z } from 'zod';
import { defineCommand } from './define.ts';
import { needed } from './options.ts';

/** /agency 人社厅 */
export const agency = defineCommand({
  name: 'agency',
  localName: { zh: '单位' },
  description: {
    zh: '单位的名称沿革、牵头和配合的任务、合作单位',
    en: 'An agency: its names through time, its tasks, whom it works with',
  },
  example: { zh: '人社厅', en: 'health commission' },
  options: z.object({ agency: needed('agency') }),
  ask: (options, all) => {
    const units = options.agency.map((asked) => ({
      agency: asked,
      role: 'either' as const,
      mode: 'with' as const,
    }));
    return {
      kind: 'queries',
      queries: [
        { ...all, want: { kind: 'names' }, units },
        { ...all, want: { kind: 'partners' }, units },
        { ...all, want: { kind: 'tasks' }, units },
      ],
    };
  },
});
