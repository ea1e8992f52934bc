import type { Level } from './plan.ts';

/**
 * What a name in the table of divisions is: of which level, and whether it is a place wherever it stands (`plain`), or only
 * right before a unit or a plan, as it is a word in other uses: 「和平区」, but 「和平方案」.
 */
export const DIVISION_KINDS = [
  { level: 'province', plain: true },
  { level: 'city', plain: true },
  { level: 'county', plain: true },
  { level: 'province', plain: false },
  { level: 'city', plain: false },
  { level: 'county', plain: false },
] as const satisfies readonly { level: Level; plain: boolean }[];
