import { pinyin } from 'pinyin-pro';
import type { Place } from '../model/place.ts';
import type { PlanMeta } from '../model/plan-meta.ts';
import { shortNames } from './divisions.ts';

/** 福建省三明市尤溪县 → 尤溪县: what stands after the divisions above. */
const BELOW =
  /^(?:\p{Script=Han}{2,7}?(?:省|自治区))?(?:\p{Script=Han}{2,9}?(?:市|自治州|州|地区|盟))?(\p{Script=Han}{2,}[县区旗市州盟])$/u;

const KINDS: Record<string, string[]> = {
  省: ['Province'],
  市: ['City'],
  县: ['County'],
  区: ['District'],
  州: ['Prefecture'],
  盟: ['League'],
  旗: ['Banner'],
};

/**
 * The places of a corpus: those of places.json, and those of its plans that are not among them. A plan's `jurisdiction` teaches
 * the names of its place: 博尔塔拉蒙古自治州 → 博尔塔拉, 博尔塔拉州, 博州, and the English spelling by sound.
 */
export function withTaughtPlaces(places: readonly Place[], metas: readonly PlanMeta[]): Place[] {
  const all = [...places];
  for (const { jurisdiction, level } of metas) {
    const known = all.some(({ zh }) => zh.includes(jurisdiction));
    if (level === 'national' || known) continue;
    const own = BELOW.exec(jurisdiction)?.[1] ?? jurisdiction;
    const names = shortNames(own);
    const short = names.at(-1) ?? own;
    const state = own.endsWith('自治州') && short.length > 2 ? [`${short.charAt(0)}州`] : [];
    // What is shown stands first: 尤溪 2022.
    const zh = [...new Set([short, ...names, ...state, jurisdiction])].filter(({ length }) => length > 1);
    const same = all.find((place) => place.level === level && place.zh.includes(own));
    if (same) same.zh = [...new Set([...same.zh, ...zh])];
    else all.push({ id: englishId(short, all), zh, en: englishNames(short, own), level });
  }
  return all;
}

function englishNames(short: string, full: string): string[] {
  const name = spelt(short);
  return [name, ...(KINDS[full.at(-1) ?? ''] ?? []).map((kind) => `${name} ${kind}`)];
}

/** 尤溪 → Youxi */
export function spelt(name: string): string {
  const sound = pinyin(name, { toneType: 'none', type: 'array', v: false }).join('');
  return sound.charAt(0).toUpperCase() + sound.slice(1);
}

function englishId(short: string, others: readonly Place[]): string {
  const id = spelt(short).toLowerCase();
  const taken = (tried: string): boolean => others.some((other) => other.id === tried);
  return taken(id) ? `${id}-${others.length}` : id;
}
