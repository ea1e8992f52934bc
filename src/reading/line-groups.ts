import { conjunctionIn } from './conjunction.ts';
import { kindOf, LABEL, type Part, VERB } from './role-words.ts';
import { readUnits } from './unit-list.ts';

/** A list of units with the part that a verb or a label gives it; `word` is that verb or label, a label with its colon. */
export type Group = { words: string; part: Part | 'unread'; word: string; object?: string };

/** Splits at labels, then at verbs. Null where the words are not built like a responsibility line. */
export function groupsOf(line: string): Group[] | null {
  const labels = [...line.matchAll(LABEL)];
  const first = labels[0]?.index ?? line.length;
  const groups = first > 0 ? byVerb(line.slice(0, first), null) : [];
  if (groups === null) return null;
  for (const [i, label] of labels.entries()) {
    const kind = kindOf(label);
    if (kind === 'time' || kind === 'aside') continue;
    const chunk = line.slice(label.index + label[0].length, labels[i + 1]?.index ?? line.length);
    const said = byVerb(chunk, { part: kind === 'neutral' ? 'charge' : kind, word: label[0] });
    const words = trimmed(chunk);
    if (said) groups.push(...said);
    else if (words && !TIME_WORDS.test(words)) groups.push({ words, part: 'unread', word: label[0] });
  }
  return groups.length > 0 ? groups : null;
}

/** 「2025年底前完成」「长期坚持」「每年6月」 among the units: a matter of the deadline stage. */
const TIME_WORDS =
  /^(?:之后|此后|以后|并)?(?:于|在|到|至|力争)?(?:[\d〇○一二三四五六七八九十]+[年月]|每(?:年|半年|季|月)|长期|持续|常态化|今年|明年|全年|年[内底]|近期|限期|立即|即时|按时)/u;
/** May stand behind the last verb without saying anything about units. */
const AFTER_VERB =
  /^(?:等|等单位|实施|工作|落实|抓好落实|抓落实|推进|完成|相关工作|具体工作|(?:研究)?制[定订]|起草|开展|组织开展|组织|汇总|建设|(?:指导|督导|督促|督办|监督|考核|检查|协调|统筹)+)?$/u;

/** Splits 「甲、乙负责,丙配合」 after each verb; units that no verb follows have the part of the label, if any. */
function byVerb(words: string, label: { part: Part; word: string } | null): Group[] | null {
  const said = words
    .split(/(?<=[,;。])|(?=[,;。])/u)
    .filter((piece) => !TIME_WORDS.test(piece))
    .join('');
  const verbs = verbsIn(said);
  const groups: Group[] = [];
  let from = 0;
  for (const [i, match] of verbs.entries()) {
    const object = i === 0 ? '' : objectAt(said, from, match.index);
    const last = groups.at(-1);
    if (object && last) last.object = object;
    const before = trimmed(said.slice(from + object.length, match.index));
    // 「牵头单位:市公安局负责打击」: the label says more than 负责.
    const part = kindOf(match) as Part;
    const own = label && part === 'charge' ? label : { part, word: match[0] };
    if (before) groups.push(...together(before, own, said.slice(0, from)));
    else if (groups.length === 0 && !label) return null;
    from = match.index + match[0].length;
  }
  const rest = trimmed(said.slice(from));
  if (AFTER_VERB.test(rest)) return groups.length > 0 ? groups : null;
  if (conjunctionIn(rest, said.slice(0, from))?.index === 0 && groups.length > 0)
    groups.push(...together(rest, { part: 'support', word: '' }, said.slice(0, from)));
  else if (groups.length > 0 && !/^[,;、。]/u.test(said.slice(from)) && readUnits(rest).doubtful.length > 0)
    return endingInObject(groups, rest, label !== null);
  else if (label) groups.push(...together(rest, label, said.slice(0, from)));
  else if (groups.length > 0 && /^[,;、]/u.test(said.slice(from)))
    groups.push({ words: rest, part: 'unread', word: '' });
  else return null;
  return groups;
}

/** Verbs outside brackets. 「市民政局负责组织协调,…」: behind a verb a guiding one is what the units do, not a part of theirs. */
function verbsIn(said: string): RegExpExecArray[] {
  const verbs: RegExpExecArray[] = [];
  for (const match of said.matchAll(VERB)) {
    const last = verbs.at(-1);
    const behindVerb = last && !/[,;、。]/u.test(said.slice(last.index, match.index));
    if (insideBracket(said, match.index) || (match.groups?.['other'] && behindVerb)) continue;
    verbs.push(match);
  }
  return verbs;
}

/** 「市民政局负责组织协调,市公安局等配合」: what stands between a verb and the next comma, and is no unit, is what they do. */
function objectAt(said: string, from: number, to: number): string {
  const object = /^[^,;。、()]+(?=[,;。])/u.exec(said.slice(from, to))?.[0] ?? '';
  // 侦办 ends like an agency.
  const isUnit = object.length > 2 && readUnits(object).doubtful.length === 0;
  return isUnit ? '' : object;
}

/** 「市民政局负责实施,市财政局负责经费保障」: two charges, each with what it is about. One alone without a label is running text: 「公安部负责解释」. */
function endingInObject(groups: Group[], object: string, labelled: boolean): Group[] | null {
  const last = groups.at(-1);
  if (groups.length < (labelled ? 1 : 2) || !last || object.length > 20 || /[,;。、:]/u.test(object))
    return null;
  last.object = object;
  return groups;
}

/** 「公安部会同民政部、教育部」 + 负责 → the first has the part of the verb, the others take part. */
function together(words: string, { part, word }: { part: Part; word: string }, before: string): Group[] {
  const joint = conjunctionIn(words, before);
  if (!joint) return [{ words, part, word }];
  const left = trimmed(words.slice(0, joint.index));
  const right = {
    words: words.slice(joint.index + joint.word.length),
    part: 'support' as const,
    word: joint.word,
  };
  // 「县民政局会同县公安局,各乡镇配合」: the verb is that of the last, and the first acts.
  const acts =
    part === 'support' && before === '' ? { part: 'charge' as const, word: joint.word } : { part, word };
  return left ? [{ words: left, ...acts }, right] : [right];
}

const trimmed = (words: string): string =>
  words.replace(/^(?:[,;、。:]|并?由|以(?!下|上)|并(?!州))+|[,;、。:]+$/gu, '');

function insideBracket(words: string, index: number): boolean {
  const before = words.slice(0, index);
  return (before.match(/\(/gu)?.length ?? 0) > (before.match(/\)/gu)?.length ?? 0);
}
