import type { Plan } from '../model/plan.ts';

/** 「办公室主任由省公安厅刑事侦查总队总队长兼任」: the post, never a person. */
const HEAD = /办公室主任由([^，。,；;\n]{2,40}?)(?:兼任|担任)/u;

/** The post that heads the office of a plan's joint conference, as printed; null where none is. */
export function officeHeadOf({ passages }: Plan): string | null {
  return passages.map(({ text }) => HEAD.exec(text)?.[1]).find(Boolean) ?? null;
}
