import type { Plan } from '../model/plan.ts';

/** 「办公室主任由省公安厅刑事侦查总队总队长兼任」: the post, never a person. */
const HEAD = /办公室主任由([^，。,；;\n]{2,40}?)(?:兼任|担任)/u;

/** The post that heads the office of a plan's joint conference, as printed; null where none is. */
export function officeHeadOf({ passages }: Plan): string | null {
  return passages.map(({ text }) => HEAD.exec(text)?.[1]).find(Boolean) ?? null;
}

/** 「省联席会议主要职能」, the heading of what the conference is for. */
const FUNCTIONS = /^[^，。；]{0,12}(?:职能|职责)[。：:]?$/u;

/** What the joint conference of a plan is for, as listed under a heading of its own; nothing where it has none. */
export function functionsOf({ passages }: Plan): string[] {
  const heading = passages.find(({ text }) => FUNCTIONS.test(text.trim()));
  if (!heading) return [];
  return passages
    .filter(({ path }) => path !== heading.path && path.startsWith(heading.path))
    .map(({ text }) => text.trim().replace(/[。；;]$/u, ''));
}
