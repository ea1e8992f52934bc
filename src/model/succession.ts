import type { Agency, Succession } from './agency.ts';
import type { Level } from './plan.ts';

/** How many renamings, mergers and splits may lie between two bodies. */
const MAX_STEPS = 3;

/** One way from a body to a later one that took its work over. */
export type SuccessionPath = { to: string; steps: Succession[] };

/**
 * The later bodies that a body went over into, nearest first, each with the steps that led there:
 * 劳动保障厅 → 人社厅. Only forward: two bodies merged into the same one do not stand for each other. With a
 * `level`, only steps that were taken there.
 */
export function successorsOf(
  id: string,
  agencies: ReadonlyMap<string, Agency>,
  level: Level | null = null,
): SuccessionPath[] {
  const paths: SuccessionPath[] = [{ to: id, steps: [] }];
  const seen = new Set([id]);
  for (const { to, steps } of paths) {
    if (steps.length === MAX_STEPS) continue;
    for (const step of agencies.get(to)?.succession ?? []) {
      if (seen.has(step.to) || (level !== null && !step.levels.includes(level))) continue;
      seen.add(step.to);
      paths.push({ to: step.to, steps: [...steps, step] });
    }
  }
  return paths.slice(1);
}
