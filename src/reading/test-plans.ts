import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plan } from '../model/plan.ts';
import { type PlanMeta, planMetaSchema } from '../model/plan-meta.ts';
import { readPlan } from './read-plan.ts';

/** The five plans of the collection, for tests: bytes, text, and what reading makes of them. */
export const PLAN_IDS = [
  'national-2008',
  'fujian-2008',
  'jiangsu-2008',
  'yunyang-2013',
  'fujian-2021',
] as const;
export type PlanId = (typeof PLAN_IDS)[number];

const folder = path.resolve(import.meta.dirname, '../../corpus/plans');
const read = new Map<PlanId, Plan>();

function bytesOf(id: PlanId): Buffer {
  return readFileSync(path.join(folder, id, 'source.txt'));
}

export function sourceOf(id: PlanId): string {
  return bytesOf(id).toString('utf8');
}

function metaOf(id: PlanId): PlanMeta {
  return planMetaSchema.parse(JSON.parse(readFileSync(path.join(folder, id, 'meta.json'), 'utf8')));
}

export function planOf(id: PlanId): Plan {
  const plan = read.get(id) ?? readPlan(bytesOf(id), metaOf(id));
  read.set(id, plan);
  return plan;
}

/** A plan from words in a test, without a meta.json. */
export function planFrom(words: string | Uint8Array): Plan {
  const bytes = typeof words === 'string' ? new TextEncoder().encode(words) : words;
  return readPlan(bytes, { id: 'made-up', file: 'made-up.txt' });
}

/** 「path | lead | support | other | 等 | text」 of each clause, as a careful official would fill in a list of duties. */
export function dutiesOf(source: string | Uint8Array): string[] {
  return planFrom(source).clauses.map(({ path: at, lead, support, other, open_ended, text }) => {
    const columns = [at, lead.map((u) => u.printed).join(' '), support.map((u) => u.printed).join(' ')];
    if (other.length > 0) columns.push(other.map((u) => `${u.printed}:${u.role}`).join(' '));
    return `${columns.join(' | ').trimEnd()}${open_ended ? ' | 等' : ''} | ${text}`;
  });
}

export function problemsOf(source: string): string[] {
  return planFrom(source).problems.map(({ code }) => code);
}
