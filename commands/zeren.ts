import { z } from 'zod';
import { defineCommand } from './define.ts';

/** /zeren: what can be asked, and how. */
export const zeren = defineCommand({
  name: 'zeren',
  localName: { zh: '责任' },
  description: { zh: '帮助：能问什么、怎么问', en: 'Help: what can be asked, and how' },
  example: { zh: '', en: '' },
  options: z.object({}),
  ask: () => ({ kind: 'help' }),
});
