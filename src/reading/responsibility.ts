import type { Unit } from '../model/unit.ts';
import { kindOf, LABEL, type Part, roleOf, TOGETHER_WITH, VERB } from './role-words.ts';
import { readUnits } from './unit-list.ts';

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
};

/** A list of units with the part that a verb or a label gives it. */
type Group = { words: string; part: Part | 'unread'; word: string };

/**
 * Reads the words inside a responsibility bracket, in normalized form:
 * 「省公安厅负责,省委网信办、省教育厅、民政厅配合」, 「责任单位:省教育厅、公安厅负责」,
 * 「牵头单位:市公安局;配合单位:市教育局;完成时限:2025年底前」, 「公安部会同民政部等部门负责」.
 * Null where the words assign nobody: 「脱氧核糖核酸」, 「2013—2020年」, 「以下简称《行动计划》」, 「由专人负责」.
 */
export function readResponsibility(words: string): Responsibility | null {
  const bare = words.replace(/\s+/gu, '').replaceAll('[', '(').replaceAll(']', ')');
  const groups = groupsOf(bare);
  if (groups === null) return bareList(bare);
  const result = collect(groups);
  result.irregular ||= irregularCommas(bare);
  const named = result.lead.length + result.support.length + result.other.length;
  const labelled =
    new RegExp(`^(?:${LABEL.source})`, 'u').test(bare) && groups.some(({ word }) => word.endsWith(':'));
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
  };
  for (const { part, word, list } of lists) {
    result.openEnded ||= list.openEnded;
    result.irregular ||= list.irregular;
    result.unread.push(...list.doubtful);
    for (const { part: own, ...unit } of list.units) {
      const role = roleOf(own ?? (part as Part), headed);
      if (role === 'other')
        result.other.push({ ...unit, role: word.replace(/(?:单位|部门|机构|机关)?:$/u, '') });
      else if (![...result.lead, ...result.support].some((known) => known.printed === unit.printed))
        result[role].push(unit);
    }
  }
  result.unread.push(...groups.filter(({ part }) => part === 'unread').map(({ words }) => words));
  return result;
}

/** Splits at labels, then at verbs. Null where the words are not built like a responsibility line. */
function groupsOf(words: string): Group[] | null {
  const labels = [...words.matchAll(LABEL)];
  const first = labels[0]?.index ?? words.length;
  const groups = first > 0 ? byVerb(words.slice(0, first), null) : [];
  if (groups === null) return null;
  for (const [i, label] of labels.entries()) {
    const kind = kindOf(label);
    if (kind === 'time' || kind === 'aside') continue;
    const chunk = words.slice(label.index + label[0].length, labels[i + 1]?.index ?? words.length);
    groups.push(...(byVerb(chunk, { part: kind === 'neutral' ? 'charge' : kind, word: label[0] }) ?? []));
  }
  return groups.length > 0 ? groups : null;
}

/** 「2025年底前完成」「长期坚持」「每年6月」 among the units: a matter of the deadline stage. */
const TIME_WORDS =
  /^(?:于|在|到|至|力争)?(?:[\d〇○一二三四五六七八九十]+[年月]|每(?:年|半年|季|月)|长期|持续|常态化|今年|明年|全年|立即|即时|按时)/u;
/** May stand behind the last verb without saying anything about units. */
const AFTER_VERB = /^(?:等|等单位|实施|工作|落实|抓好落实|抓落实|推进|完成|相关工作|具体工作)?$/u;

/** Splits 「甲、乙负责,丙配合」 after each verb; units that no verb follows have the part of the label, if any. */
function byVerb(words: string, label: { part: Part; word: string } | null): Group[] | null {
  const said = words
    .split(/(?<=[,;。])|(?=[,;。])/u)
    .filter((piece) => !TIME_WORDS.test(piece))
    .join('');
  const groups: Group[] = [];
  let from = 0;
  for (const match of said.matchAll(VERB)) {
    if (insideBracket(said, match.index)) continue;
    const before = trimmed(said.slice(from, match.index));
    if (before) groups.push(...together(before, { part: kindOf(match) as Part, word: match[0] }));
    else if (groups.length === 0 && !label) return null;
    from = match.index + match[0].length;
  }
  const rest = trimmed(said.slice(from));
  if (AFTER_VERB.test(rest)) return groups.length > 0 ? groups : null;
  const alone = TOGETHER_WITH.exec(rest);
  if (alone?.index === 0 && groups.length > 0)
    groups.push({ words: rest.slice(alone[0].length), part: 'support', word: alone[0] });
  else if (label) groups.push(...together(rest, label));
  else if (groups.length > 0 && /^[,;、]/u.test(said.slice(from)))
    groups.push({ words: rest, part: 'unread', word: '' });
  else return null;
  return groups;
}

/** 「公安部会同民政部、教育部」 + 负责 → the first has the part of the verb, the others take part. */
function together(words: string, { part, word }: { part: Part; word: string }): Group[] {
  const joint = TOGETHER_WITH.exec(words);
  if (!joint) return [{ words, part, word }];
  const left = trimmed(words.slice(0, joint.index));
  const right = {
    words: words.slice(joint.index + joint[0].length),
    part: 'support' as const,
    word: joint[0],
  };
  return left ? [{ words: left, part, word }, right] : [right];
}

const trimmed = (words: string): string => words.replace(/^(?:[,;、。:]|并?由|并(?!州))+|[,;、。:]+$/gu, '');

function insideBracket(words: string, index: number): boolean {
  const before = words.slice(0, index);
  return (before.match(/\(/gu)?.length ?? 0) > (before.match(/\)/gu)?.length ?? 0);
}

/** 「省公安厅、省民政厅」 without any verb: every word must plainly be an agency, and all of them lead. */
function bareList(words: string): Responsibility | null {
  if (words.length < 3 || /[。:]/u.test(words)) return null;
  const list = readUnits(words);
  const plain =
    /(?:部|委|厅|局|办|办公室|院|妇联|总工会|团省委|团中央|政府|公司|委员会|管委会|兵团|总队|银行|办事处)$/u;
  const names = list.units.map(({ printed }) => printed.replace(/\([^()]*\)$/u, ''));
  const agencies = names.filter((name) => name.length >= 3 && plain.test(name)).length;
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
