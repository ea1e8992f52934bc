import type { Agency } from '../model/agency.ts';

/** How many steps of renaming, merging and splitting may lie between two bodies that stand for each other. */
const MAX_STEPS = 3;

/**
 * Bodies related to some by succession, in steps: [themselves, one step away, two steps away …]. Goes up and
 * down: 人社厅 → [劳动保障厅, 人事厅]. The graph has loops (广电局 was merged and split again).
 */
export function lineage(ids: readonly string[], agencies: readonly Agency[]): string[][] {
  const rings: string[][] = [[...ids]];
  const seen = new Set(ids);
  for (let step = 0; step < MAX_STEPS; step++) {
    const last = rings[step] ?? [];
    const ring = agencies.flatMap((agency) => {
      const targets = agency.succession.map(({ to }) => to);
      return [
        ...(last.includes(agency.id) ? targets : []),
        ...(targets.some((to) => last.includes(to)) ? [agency.id] : []),
      ];
    });
    const fresh = [...new Set(ring)].filter((id) => !seen.has(id));
    if (fresh.length === 0) break;
    for (const id of fresh) seen.add(id);
    rings.push(fresh);
  }
  return rings;
}
