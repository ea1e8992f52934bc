import type { Role, Unit } from '../model/unit.ts';
import { isCollective, isLocality } from './collectives.ts';
import { lineForm } from './line-form.ts';
import { type Group, groupsOf } from './line-groups.ts';
import { withoutNotes } from './line-notes.ts';
import { BY_DIVISION, CARRIES_OUT, LABEL, type Part, roleOf } from './role-words.ts';
import { EXPLAINS, readUnits } from './unit-list.ts';

/** What a responsibility line says. */
export type Responsibility = {
  lead: Unit[];
  support: Unit[];
  other: (Unit & { role: string })[];
  openEnded: boolean;
  /** Its punctuation had to be read leniently. */
  irregular: boolean;
  /** Words in the place of a unit that could not be read as one; they are in no list above. */
  unread: string[];
  /** Who leads is said by a word of its own, 牵头 or 牵头单位, not by the order or a sign. */
  headed: boolean;
  /** Units that bear a sign, 「★市民政局」: who they are a note somewhere else may say. */
  signed: { sign: string; printed: string }[];
};

/**
 * Reads the words inside a responsibility bracket, in normalized form:
 * 「省公安厅负责,省委网信办、省教育厅、民政厅配合」, 「责任单位:省教育厅、公安厅负责」,
 * 「牵头单位:市公安局;配合单位:市教育局;完成时限:2025年底前」, 「公安部会同民政部等部门负责」.
 * Null where the words assign nobody: 「脱氧核糖核酸」, 「2013—2020年」, 「以下简称《行动计划》」, 「由专人负责」.
 * A note on the order of the units, 「列第一位的为牵头单位」, is obeyed; one on other measures is `unread`.
 */
export function readResponsibility(words: string): Responsibility | null {
  const whole = lineForm(words);
  const { said, firstLeads, unread } = withoutNotes(whole);
  const read = readSaid(said);
  if (!read) return null;
  read.unread.push(...unread);
  return firstLeads ? ledByFirst(read) : read;
}

/** Where the order of the units says who leads: the first one, if no word of the line says otherwise. */
export function ledByFirst(read: Responsibility): Responsibility {
  const [first, ...others] = read.lead;
  if (read.headed || read.support.length > 0 || !first) return read;
  return { ...read, lead: [first], support: others };
}

/** Where a sign says who leads: those who bear it, if no word of the line says otherwise. */
export function ledBySigned(read: Responsibility, sign: string): Responsibility {
  const names = new Set(read.signed.filter((one) => one.sign === sign).map(({ printed }) => printed));
  if (names.size === 0) return read;
  const explained = { ...read, unread: read.unread.filter((words) => words !== sign) };
  if (read.headed || read.support.length > 0) return explained;
  const lead = read.lead.filter(({ printed }) => names.has(printed));
  return { ...explained, lead, support: read.lead.filter(({ printed }) => !names.has(printed)) };
}

/**
 * Words that assign nobody by themselves: 「以城乡结合部、农村地区为主」, 「市县统筹」.
 * Beside a part for somebody they do: 「县公安局为主,县民政局配合」.
 */
const WEAK = /^(?:为主|统筹|协调|检查|考核)/u;
/** 「政府主导、部门配合」 speaks of everybody. */
const ANYBODY = /^(?:政府|部门|单位|机关|党委|企业|学校|街道|社区|社会|组织|方面)$/u;

function readSaid(bare: string): Responsibility | null {
  const groups = groupsOf(bare);
  if (groups === null) return bareList(bare);
  if (groups.every(({ part, word }) => part === 'unread' || WEAK.test(word))) return null;
  const result = collect(groups);
  if (groups.some(({ object }) => object !== undefined) && !plainlyNamed(result)) return null;
  result.irregular ||= irregularCommas(bare);
  const named = result.lead.length + result.support.length + result.other.length;
  const labelled =
    new RegExp(`^(?:${LABEL.source})`, 'u').test(bare) && groups.some(({ word }) => word.endsWith(':'));
  const units = [...result.lead, ...result.support, ...result.other].map(({ printed }) => printed);
  const slogan = units.some((unit) => ANYBODY.test(unit)) && units.every((unit) => unit.length <= 2);
  if (slogan && !labelled) return null;
  if (named === 0 && !(labelled && result.unread.length > 0)) return null;
  return result;
}

function collect(groups: Group[]): Responsibility {
  const lists = groups
    .filter(({ part }) => part !== 'unread')
    .map((group) => ({ ...group, list: readUnits(group.words) }));
  const headed = lists.some(
    ({ part, list }) => part === 'head' || list.units.some((unit) => unit.part === 'head'),
  );
  const result: Responsibility = {
    lead: [],
    support: [],
    other: [],
    openEnded: false,
    irregular: false,
    unread: [],
    headed,
    signed: [],
  };
  let supported = false;
  for (const { part, word, list } of lists) {
    result.openEnded ||= list.openEnded;
    result.irregular ||= list.irregular;
    result.unread.push(...list.doubtful);
    const local = list.units.every(({ printed }) => isLocality(printed));
    const carriesOut = part === 'charge' && isCarriedOut(word, { local, supported });
    for (const { part: own, sign, ...unit } of list.units) {
      const role = roleOf(own ?? (part as Part), headed && !carriesOut);
      addUnit(result, role, unit, word);
      if (sign) result.signed.push({ sign, printed: unit.printed });
    }
    supported ||= part === 'support';
  }
  result.unread.push(
    ...groups.filter(({ part }) => part === 'unread').map(({ words }) => words),
    ...new Set(result.signed.map(({ sign }) => sign)),
  );
  return result;
}

function addUnit(result: Responsibility, role: Role | 'other', unit: Unit, word: string): void {
  if (role === 'other') result.other.push({ ...unit, role: word.replace(/(?:单位|部门|机构|机关)?:$/u, '') });
  else if (![...result.lead, ...result.support].some((known) => known.printed === unit.printed))
    result[role].push(unit);
}

/**
 * 「省民政厅牵头,省公安厅配合,各市人民政府负责落实」: the last carry it out, beside the head. Not so
 * 「省民政厅牵头,省公安厅、各市人民政府按职责分工负责」, where they take part, nor what a label says.
 */
function isCarriedOut(word: string, { local, supported }: { local: boolean; supported: boolean }): boolean {
  if (word.endsWith(':') || BY_DIVISION.test(word)) return false;
  return supported || (local && CARRIES_OUT.test(word));
}

const isPlainName = (name: string): boolean =>
  name.length >= 3 &&
  /(?:部|委|厅|局|办|办公室|院|妇联|总工会|团省委|团中央|政府|公司|委员会|管委会|兵团|总队|支队|大队|海关|残联|军分区|银行|办事处)$/u.test(
    name,
  );

/** 各县区, 市级相关部门, 各成员单位: beside an agency they are no more doubtful than it. */
const isClassName = (name: string): boolean =>
  (name.startsWith('各') && isCollective(name)) || /(?:[各直级]|有关|相关|成员)(?:部门|单位)$/u.test(name);

/** Every word is understood, and everybody plainly an agency. */
const plainlyNamed = ({ lead, support, other, unread }: Responsibility): boolean =>
  unread.length === 0 && [...lead, ...support, ...other].every(({ printed }) => isPlainName(printed));

/** 「省公安厅、省民政厅」 without any verb: every word must plainly be an agency, and all of them lead. */
function bareList(words: string): Responsibility | null {
  if (words.length < 3 || /[。:]/u.test(words) || EXPLAINS.test(words)) return null;
  const list = readUnits(words);
  const names = list.units.map(({ printed }) => printed.replace(/\([^()]*\)$/u, ''));
  const agencies = names.some(isPlainName)
    ? names.filter((name) => isPlainName(name) || isClassName(name)).length
    : 0;
  // A longer list may hold 妇联 and 共青团 too.
  const enough = agencies === names.length || (names.length >= 3 && agencies * 2 > names.length);
  const sure = list.doubtful.length === 0 && agencies > 0 && enough;
  if (!sure) return null;
  return { ...collect([{ words, part: 'charge', word: '' }]), irregular: true };
}

/** A comma inside one part's list, or 、 between two parts, is not how these lines are meant to be written. */
function irregularCommas(words: string): boolean {
  if (/(?:负责|牵头)、/u.test(words) || words.startsWith('由')) return true;
  const parts = words.replace(/[,;。](?=[^,;。:]{2,10}:|各|[省市县区州]直)/gu, ';');
  return parts
    .split(/负责|牵头|配合|参与|指导|[:;]/u)
    .some((list) => /[^,],[^,]/u.test(list.replace(/\([^()]*\)/gu, '')));
}
