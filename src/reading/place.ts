import type { Level } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';

export type Place = { jurisdiction: string; level: Level };

/** Jurisdiction and level of a file without meta.json: from its title, its issuer, or how its units are named. */
export function placeOf(title: string, issuer: string | null, units: readonly Unit[]): Place {
  return placeIn(title) ?? placeIn(issuer ?? '') ?? placeOfUnits(units);
}

const FIRST =
  /^(?:中共)?((?!我|全|本|各)\p{Script=Han}{1,9}?(?:自治区|自治州|自治县|自治旗|省|縣|县|區|区|市|州(?![市区县])|盟|旗))/u;
/** A county inside a city: 「广安市广安区」, not the 「城市」 of 「福建省城市管理」. */
const INNER =
  /^(?!城市|社区|山区|小区|城区|都市|牧区|景区|园区|校区|辖区|地区|灾区|库区|市场|县域|市域)\p{Script=Han}{1,4}?[市县區区旗](?!域|场)/u;

/** 福建省… → province; 中国…, 国务院… → national; null for 「关于做好2023年反拐重点工作的通知」. */
function placeIn(words: string): Place | null {
  const bare = words
    .replace(/\s+/gu, '')
    .replace(/^关于印发|^关于/u, '')
    .replace(/^《/u, '');
  if (/^(?:中国|中华人民共和国|国务院|全国|国家|最高人民|公安部|民政部)/u.test(bare))
    return { jurisdiction: '全国', level: 'national' };
  const first = FIRST.exec(bare)?.[1];
  const place = (first && INNER.exec(bare.slice(bare.indexOf(first) + first.length))?.[0]) || first;
  if (!place) return null;
  if (place.endsWith('自治区') || place.endsWith('省')) return { jurisdiction: place, level: 'province' };
  if (/^(?:北京|天津|上海|重庆|重慶)市$/u.test(place)) return { jurisdiction: place, level: 'province' };
  if (/(?:[县縣区區旗])$/u.test(place)) return { jurisdiction: place, level: 'county' };
  return { jurisdiction: place, level: 'city' };
}

const PREFIXES: [RegExp, Level][] = [
  [/^(?:省|自治区|团省委)/u, 'province'],
  [/^(?:市(?!场)|州|团市委|团州委)/u, 'city'],
  [/^(?:县|区(?!域)|旗|团县委|团区委)/u, 'county'],
];

/** 「县公安局、县民政局」 say that the plan is of a county, though not of which. */
function placeOfUnits(units: readonly Unit[]): Place {
  const counts = PREFIXES.map(([pattern, level]) => ({
    level,
    count: units.filter(({ printed }) => pattern.test(printed)).length,
  }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count * 3 > units.length && most.count > 0
    ? { jurisdiction: '', level: most.level }
    : { jurisdiction: '全国', level: 'national' };
}
