/** Colours that differ from each other at a glance, in the light and the dark theme. */
const PALETTE = [
  0xe6194b, 0x3cb44b, 0xffc800, 0x4363d8, 0xf58231, 0x911eb4, 0x42d4f4, 0xf032e6, 0xa0d911, 0x008080,
  0x9a6324, 0x808000,
] as const;
/** Of what belongs to no plan. */
export const NEUTRAL = 0x8a8f98;

/** 「【福建 2021】 12 条」 → 「福建 2021」; null for a heading that names no plan. */
export function planOfHeading(heading: string): string | null {
  return /^[【[]([^】\]]+)[】\]]/u.exec(heading)?.[1]?.trim() ?? null;
}

/** 「—— 福建 2021 · 二、（一）3」, “— Fujian 2021, 二、（一）3” → 「福建 2021」, “Fujian 2021” */
export function planOfSource(source: string): string | null {
  const name = source.replace(/^[—–-]+\s*/u, '').split(/ · |, /u)[0];
  return name?.trim() || null;
}

/**
 * Plans → colours: a plan has the same one in every reply, unless two plans of one reply would have the same;
 * then the later one takes the next that is free.
 */
export function coloursOf(plans: Iterable<string>): ReadonlyMap<string, number> {
  const colours = new Map<string, number>();
  const taken = new Set<number>();
  for (const plan of plans) {
    if (colours.has(plan)) continue;
    let place = hash(plan) % PALETTE.length;
    while (taken.has(place) && taken.size < PALETTE.length) place = (place + 1) % PALETTE.length;
    taken.add(place);
    colours.set(plan, PALETTE[place] ?? NEUTRAL);
  }
  return colours;
}

/** With this beginning the five plans of the corpus have five colours, in both languages. */
const SEED = 23;

function hash(text: string): number {
  let value = SEED;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}
