import type { Unit } from '../model/unit.ts';
import { isCollective } from './collectives.ts';
import { kindOf, NAMED_PART, type Part } from './role-words.ts';
import { looksLikeUnit, NAMES_A_CLASS, nameOf, unglued } from './unit-name.ts';

/** A unit of a list; `part` where the list itself gives it one: 省公安厅（牵头）; `sign` that of 「★省公安厅」. */
type Listed = Unit & { part: Part | null; sign: string };

/** What a list of units says. `doubtful` are words in the place of a unit that do not look like one. */
export type UnitList = { units: Listed[]; doubtful: string[]; openEnded: boolean; irregular: boolean };

/** 「…等部门」「…等有关单位」「…等10个成员单位」 at the end of a list. */
const OPEN_END =
  /等(?:[\d一二三四五六七八九十多]+个)?(?:有关|相关|其他|各|成员|(?:中央|省|市|县|区|州)?(?:级|直|属))*(?:职能|业务|主管|行业)?(?:(?:部门|单位|机构|部委|机关|地区|方面)(?:和|及|、)?)*$/u;

/** 「市检察院等市反拐工作联席会议成员单位」: what stands behind 等 only says what they are. */
const AND_SUCH = /(?<![高中初平同])等\p{Script=Han}*(?:单位|部门|机构|成员|企业|地区|组织|方面)$/u;

/** 「★省公安厅」, 「省公安厅*」, 「省公安厅（*）」: what the sign means a note says, if anything. */
const SIGNED = /^(?<before>[★☆▲△*※●]?)(?<whole>.*?)(?:\((?<inside>[★☆▲△*※●])\)|(?<after>[★☆▲△*※●]))?$/u;

/** 「省公安厅,省民政厅、团省委和妇联等部门」 → the units in their order. */
export function readUnits(words: string): UnitList {
  const list: UnitList = { units: [], doubtful: [], openEnded: false, irregular: false };
  const entries = withPlaces(splitOutside(words.replace(/[,;、。]+$/u, '')));
  for (const entry of entries.flatMap(splitBehindSuch)) {
    const named = NAMED_PART.exec(entry);
    const {
      before,
      whole = '',
      inside,
      after,
    } = SIGNED.exec(named ? entry.slice(0, named.index) : entry)?.groups ?? {};
    const closed = whole.replace(OPEN_END, '').replace(AND_SUCH, '');
    const names = namesIn(closed);
    list.openEnded ||= closed.length < whole.length || NAMES_A_CLASS.test(closed);
    for (const name of names) {
      const glued = unglued(name);
      list.irregular ||= glued.length > 1;
      for (const printed of glued) {
        const part = named ? (kindOf(named) as Part) : null;
        if (looksLikeUnit(printed.replaceAll('、', '')))
          list.units.push({
            printed,
            name: nameOf(printed),
            id: null,
            part,
            sign: before || inside || after || '',
          });
        else list.doubtful.push(printed);
      }
    }
  }
  return list;
}

/** 「公安部等国务院相关部门及各地区」: what stands behind the open end is named beside it. */
const BEHIND_SUCH =
  /^(.*(?<![高中初平同])等[^、]*?(?:部门|单位|机构|机关|成员))(?:以及|和|及|与)(\p{Script=Han}[^、]*(?:、各?.*)?)$/u;

function splitBehindSuch(entry: string): string[] {
  const [, such, behind = ''] = BEHIND_SUCH.exec(entry) ?? [];
  const named = isCollective(behind) || (behind.length >= 4 && looksLikeUnit(behind.replaceAll('、', '')));
  if (!such || !named || CLASS_NOUN.test(behind) || NAMES_A_CLASS.test(behind)) return [entry];
  return [such, behind];
}

/** A list in brackets that says something else than who acts: 「含公安局、民政局」, 「原县卫生局、县计生局」, 「如学校、医院」. */
export const EXPLAINS =
  /^(?:例如|比如|如(?!东|皋)|含(?!山)|包括|即(?!墨)|指|原(?!州|阳|平)|依托|抄送|主送|报送?(?!社|业)|经(?!信|济|开|发|贸|合|委|促)|送|详?见|除|会签|不含|其中|下称|简称)/u;

function namesIn(entry: string): string[] {
  return entry
    .split(/(?<=^各(?:地区?|部门|级|[市州盟县旗区乡镇]{1,3}))(?=各)/u)
    .flatMap(splitAtAnd)
    .map((name) => name.replace(/^(?:并?由|以及|及|和|与|并)/u, ''))
    .filter(Boolean);
}

/** Splits at 、 , ; but not inside brackets: 「各县（市、区）人民政府、市发展改革委（市粮食局、市能源局）」. */
function splitOutside(words: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const character = words[i] ?? '';
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (depth <= 0 && /[、,;/+&·]/u.test(character)) {
      entries.push(words.slice(from, i));
      from = i + 1;
    }
  }
  return [...entries, words.slice(from)].filter(Boolean);
}

const PLACE = '(?:省|自治区|直辖市|设区市|市|州|盟|县|旗|区|乡|镇|乡镇|街道)(?:\\([^()]*\\))?';
const PLACE_ALONE = new RegExp(`^各?(?:有关|相关)?${PLACE}$`, 'u');
const PLACE_GOES_ON = new RegExp(
  `^${PLACE}(?:级)?(?:(?:人民)?政府|党委|党工委|党政|管委会|党组织|人民法院|人民检察院|公安机关|$)`,
  'u',
);

/** 「各县（市、区）党委、政府」 */
const PARTY = /(?:党委|党工委)$/u;
const GOVERNMENT = /^(?:人民)?政府$/u;
/** 「各县、区公安分局」, not 「各县、市公安局」, where the second may be that of the city. */
const SAME_OFFICE = /^各(?:县|旗)、区\p{Script=Han}{2,}$|^各市、县\p{Script=Han}{2,}$/u;

/** 「各盟行政公署、市人民政府」: offices of one rank under two names. */
const PREFECTURES = /^各(?:盟|地区)(?:行政公署|行署)$/u;

/** 「各省、自治区、直辖市人民政府」 is one name. */
function withPlaces(entries: string[]): string[] {
  const joined: string[] = [];
  for (const entry of entries) {
    const last = joined.at(-1);
    const [name = ''] = /(?<=^|和|及|与)各.*$/u.exec(last ?? '') ?? [];
    const waits =
      last !== undefined &&
      name !== '' &&
      (PLACE_ALONE.test(name.split('、').at(-1) ?? '') || PREFECTURES.test(name));
    const goesOn = (waits && PLACE_GOES_ON.test(entry)) || SAME_OFFICE.test(`${name}、${entry}`);
    if (goesOn || (PARTY.test(name) && GOVERNMENT.test(entry)))
      joined[joined.length - 1] = `${last}、${entry}`;
    else joined.push(entry);
  }
  return joined;
}

/** After these a 和 is inside the name: 人力资源和社会保障厅, 工业和信息化部. */
const INNER_AND =
  /(?:发展|人力资源|卫生|住房|经济|文化|新闻出版|工业|农业|科学技术|规划|教育|体育|广播|民族|自然资源|人口|劳动|交通|市场|建设|国防|信息化|扶贫|社会治安|粮食|港口|海洋|商务|投资|数据|机关)$/u;

/** Says nothing without the words before 和: 各地（州、市）党委和政府. */
const CLASS_NOUN = /^(?:(?:人民)?政府|部门|单位|机构|机关|地区|有关方面)$/u;

/** 「团省委和妇联」 → two; a border only where both sides are units by themselves. */
function splitAtAnd(words: string): string[] {
  for (const match of words.matchAll(/以及|和|及|与/gu)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    const next = right.split(/以及|和|及|与/u)[0] ?? '';
    if (INNER_AND.test(left) || CLASS_NOUN.test(next)) continue;
    if (looksLikeUnit(left.replaceAll('、', '')) && looksLikeUnit(next.replaceAll('、', '')))
      return [left, ...splitAtAnd(right)];
  }
  return [words];
}
