import type { Agency, Succession } from '../model/agency.ts';
import type { Level } from '../model/plan.ts';

/** How many steps of renaming, merging and splitting may lie between two bodies that stand for each other. */
const MAX_STEPS = 3;

/** The year and level of a plan in which one body is to stand for another. */
export type Moment = { year: number; level: Level };

/**
 * Bodies related to some by succession, in steps: [themselves, one step away, two steps away …], each worked
 * out when it is taken. Goes up and down: 人社厅 → [劳动保障厅, 人事厅]. The graph has loops (广电局 was merged and split again).
 * With `at`, a successor counts only once the step was taken, a predecessor only until then: in a plan of 2008
 * 工商局 does not stand for 质监局, although both are part of 市场监管局 since 2018.
 */
export function* lineage(
  ids: readonly string[],
  agencies: readonly Agency[],
  at: Moment | null = null,
): Generator<string[]> {
  let last = [...ids];
  yield last;
  const seen = new Set(ids);
  const steps = stepsAt(agencies, at);
  for (let step = 0; step < MAX_STEPS; step++) {
    const fresh: string[] = [];
    const meet = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      fresh.push(id);
    };
    for (const { id, forward, backward } of steps) {
      if (last.includes(id)) for (const to of forward) meet(to);
      if (backward.some((to) => last.includes(to))) meet(id);
    }
    if (fresh.length === 0) break;
    yield fresh;
    last = fresh;
  }
}

/** Where an agency leads, and where it led to that can be gone back from. */
type Steps = { id: string; forward: string[]; backward: string[] };

const known = new WeakMap<readonly Agency[], Map<string, Steps[]>>();

/** The steps of all agencies that have any, as they are at a moment. */
function stepsAt(agencies: readonly Agency[], at: Moment | null): readonly Steps[] {
  const moments = known.get(agencies) ?? new Map<string, Steps[]>();
  known.set(agencies, moments);
  const name = at ? `${at.year} ${at.level}` : '';
  const made =
    moments.get(name) ??
    agencies
      .filter(({ succession }) => succession.length > 0)
      .map((agency) => ({
        id: agency.id,
        forward: targetsOf(agency, at, (year, now) => year <= now),
        backward: targetsOf(agency, at, (year, now) => year >= now),
      }));
  moments.set(name, made);
  return made;
}

/** Where the steps of an agency lead that fit a moment; a step is taken as it was at the level, where it is known. */
function targetsOf(
  { succession }: Agency,
  at: Moment | null,
  fits: (year: number, now: number) => boolean,
): string[] {
  if (at === null) return succession.map(({ to }) => to);
  const isOfLevel = ({ levels }: Succession): boolean => levels.includes(at.level);
  return succession
    .filter(
      (step) => isOfLevel(step) || !succession.some((other) => other.to === step.to && isOfLevel(other)),
    )
    .filter(({ year }) => year === null || fits(year, at.year))
    .map(({ to }) => to);
}
