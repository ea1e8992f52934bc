import type { Role, Unit } from '../model/unit.ts';
import { looksLikeUnit, nameOf } from './unit-name.ts';

/** What a responsibility line says. `irregular` tells that its punctuation had to be read leniently. */
export type Responsibility = {
  lead: Unit[];
  support: Unit[];
  other: (Unit & { role: string })[];
  openEnded: boolean;
  irregular: boolean;
};

/**
 * Words that give the units before them their part: （公安部负责，教育部配合）.
 * Longer words come first, so that 牵头负责 is not read as a unit 牵头.
 */
const LEAD_VERB =
  '按(?:照)?(?:各自)?职(?:责|能)(?:分工)?(?:分别)?负责|按(?:照)?(?:各自)?职(?:责|能)分工(?:落实)?|共同牵头负责|共同牵头|联合牵头|分别牵头|牵头负责|牵头组织|牵头落实|牵头|共同负责|分别负责|具体负责|分工负责|组织实施|贯彻落实|负责落实|负责|主办|主责|承办';
const SUPPORT_VERB =
  '共同配合|积极配合|协同配合|密切配合|协助配合|配合落实|配合|共同参与|积极参与|参与|参加|协助|协办|协同|会同|支持';
/** Only at the end of a list: 质量技术监督局 and 市场监管局 hold such words in their names. */
const OTHER_VERB = '(?:指导|督导|监督|督促|督办|监管)(?=$|[,;、。])';
const VERB = new RegExp(`(?<lead>${LEAD_VERB})|(?<support>${SUPPORT_VERB})|(?<other>${OTHER_VERB})`, 'u');

/** 责任单位：… 牵头单位：… 配合部门：… — a label gives the units after it their part. */
const PLACE = '(?:单位|部门|处室|机构|机关|主体)';
const LABEL = new RegExp(
  `(?:(?<lead>(?:第一|主要|共同)?(?:责任|牵头|负责|主办|主责|承办|实施|落实)${PLACE})` +
    `|(?<support>(?:配合|参与|参加|协助|协办|协同|支持)${PLACE}?)` +
    `|(?<other>(?:指导|督导|监督|督办)${PLACE}?))\\s*:`,
  'gu',
);

/** A date inside the bracket belongs to the deadline stage: 「责任单位:省公安厅;完成时限:2025年底前」. */
const TIME_NOTE = /[,;。]?(?:完成时限|完成时间|时间进度|时限|进度安排|完成期限)[:].*$/u;

const CLASS = /有关(?:部门|单位)|相关(?:部门|单位)|各(?:有关|相关)/u;
const OPEN_END = /等(?:\d+个)?(?:有关|相关)?(?:部门|单位|机构|部委)?(?:和单位)?$/u;

/**
 * Reads the words inside a responsibility bracket, in normalized form:
 * 「省公安厅负责,省委网信办、省教育厅、民政厅配合」, 「责任单位:省教育厅、公安厅负责」,
 * 「由省公安厅负责」, 「公安局负责、司法局配合」, 「省综治办负责,省公安厅、民政厅,团省委配合」.
 * Returns null where the words assign nobody: 「脱氧核糖核酸」, 「2013—2020年」, 「以下简称《行动计划》」.
 */
export function readResponsibility(words: string): Responsibility | null {
  const parts = partsOf(words.replace(/\s+/gu, ''));
  if (!parts) return null;
  const result: Responsibility = { lead: [], support: [], other: [], openEnded: false, irregular: parts.irregular };
  for (const part of parts.list) {
    const { units, openEnded } = unitsOf(part.words);
    result.openEnded ||= openEnded;
    if (part.role === 'other') result.other.push(...units.map((unit) => ({ ...unit, role: part.verb })));
    else result[part.role].push(...units);
  }
  return result.lead.length + result.support.length + result.other.length > 0 ? result : null;
}

type Part = { words: string; role: Role | 'other'; verb: string };

function partsOf(words: string): { list: Part[]; irregular: boolean } | null {
  const untimed = words.replace(TIME_NOTE, '');
  const labels = [...untimed.matchAll(LABEL)];
  if (labels[0]?.index !== 0) {
    const list = byVerb(untimed, null);
    return list?.every(plausible) ? { list, irregular: irregularCommas(untimed) } : bareList(untimed);
  }
  const list = labels.flatMap((label, i) => {
    const chunk = untimed.slice(label.index + label[0].length, labels[i + 1]?.index ?? untimed.length);
    return byVerb(chunk, { role: roleOf(label), verb: label[0].slice(0, 2) }) ?? [];
  });
  return list.length > 0 && list.every(plausible) ? { list, irregular: irregularCommas(untimed) } : null;
}

/** Splits 「甲、乙负责,丙配合」 after each verb; units that no verb follows get the role of the label, if any. */
function byVerb(words: string, label: { role: Role | 'other'; verb: string } | null): Part[] | null {
  const parts: Part[] = [];
  let rest = words.replace(/^[,;、。由:]+/u, '');
  while (rest) {
    const match = VERB.exec(rest);
    if (!match) break;
    const before = rest.slice(0, match.index);
    if (before.replace(/[,;、。]/gu, '')) parts.push({ words: before, role: roleOf(match), verb: match[0] });
    else if (parts.length === 0 && !label) return null;
    rest = rest.slice(match.index + match[0].length).replace(/^[,;、。并由]+/u, '');
  }
  if (rest.replace(/[,;、。]/gu, '')) {
    if (label) parts.push({ words: rest, role: label.role, verb: label.verb });
    else if (parts.length > 0 && !/^(?:等|等单位|实施|工作|落实)$/u.test(rest)) return null;
  }
  return parts.length > 0 ? parts : null;
}

/** 「省公安厅、省民政厅」 without any verb: every word must plainly be a unit, and all of them lead. */
function bareList(words: string): { list: Part[]; irregular: boolean } | null {
  const names = words.replace(OPEN_END, '').split(/[、,;]/u);
  const sure = names.every((name) => looksLikeUnit(name) && /(?:部|委|厅|局|办|办公室|院|妇联|总工会|团省委|团中央|政府|公司)$/u.test(name) && name.length >= 3);
  return sure ? { list: [{ words, role: 'lead', verb: '' }], irregular: true } : null;
}

function plausible(part: Part): boolean {
  const names = splitUnits(part.words.replace(OPEN_END, ''));
  return names.length > 0 && names.every(looksLikeUnit);
}

/** A comma inside one role's list, or 、 between two roles, is not how these lines are meant to be written. */
function irregularCommas(words: string): boolean {
  if (/(?:负责|牵头)、/u.test(words) || words.startsWith('由')) return true;
  return words.split(/负责|牵头|配合|参与/u).some((list) => /[^,],[^,]/u.test(list));
}

function unitsOf(words: string): { units: Unit[]; openEnded: boolean } {
  const closed = words.replace(OPEN_END, '');
  const openEnded = closed !== words || CLASS.test(words);
  const units = splitUnits(closed).map((printed) => ({ printed, name: nameOf(printed), id: null }));
  return { units, openEnded };
}

/** 「省公安厅、民政厅,团省委和妇联」 → four units; the 和 inside 人力资源和社会保障厅 is no border. */
function splitUnits(words: string): string[] {
  return words
    .split(/[、,;]/u)
    .flatMap(splitAtAnd)
    .map((name) => name.replace(/^(?:由|及|和|以及|与)/u, ''))
    .filter(Boolean);
}

const INNER_AND = /(?:发展|人力资源|卫生|住房|经济|文化|新闻出版|工业|农业|科学技术|规划|教育|体育|广播|民族|自然资源|人口|劳动|交通|市场|城乡建设|国防|信息化|扶贫|社会治安)$/u;

function splitAtAnd(words: string): string[] {
  for (const match of words.matchAll(/以及|和|及|与/gu)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    if (!INNER_AND.test(left) && looksLikeUnit(left) && looksLikeUnit(right)) return [left, ...splitAtAnd(right)];
  }
  return [words];
}

function roleOf(match: RegExpMatchArray): Role | 'other' {
  if (match.groups?.['lead']) return 'lead';
  return match.groups?.['support'] ? 'support' : 'other';
}
