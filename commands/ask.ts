import { z } from 'zod';
import { defineCommand } from './define.ts';
import { needed } from './options.ts';

/** /ask 谁负责婚姻登记？ */
export const ask = defineCommand({
  name: 'ask',
  localName: { zh: '提问' },
  description: { zh: '用自己的话问：谁负责什么', en: 'Ask in your own words who is responsible for what' },
  example: { zh: '谁负责婚姻登记？', en: 'who supports school re-enrollment?' },
  options: z.object({ question: needed('question') }),
  ask: ({ question }) => ({ kind: 'question', question }),
});
