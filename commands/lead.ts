import { z } from 'zod';
import { defineCommand } from './define.ts';
import { needed, optional } from './options.ts';
import { withRole } from './with-role.ts';

/** /lead 民政厅 2021 */
export const lead = defineCommand({
  name: 'lead',
  localName: { zh: '牵头' },
  description: { zh: '某单位牵头的任务', en: 'What an agency leads' },
  example: { zh: '民政厅 福建2021', en: 'civil affairs department, Fujian 2021' },
  options: z.object({ agency: needed('agency'), plan: optional('plan'), topic: optional('topic') }),
  ask: (options, all) => ({ kind: 'queries', queries: [withRole('lead', options, all)] }),
});
