import { parseNumeral } from '../model/numerals.ts';
import type { DeadlineAction } from '../model/order.ts';
import type { SimplifiedTable } from '../search/normal-form.ts';
import { foldInPlace } from './day-words.ts';

/** What a text tells to do with which deadline, and the words behind it. */
export type DeadlineWords =
  | { kind: 'action'; action: DeadlineAction; which: number | null; rest: string }
  /** 「推迟2 到下周五」: the day itself, or only the reminder? `start`, `end`: where the word stands. */
  | { kind: 'postpone'; start: number; end: number }
  /** No action is named: the text is a deadline, or nothing. */
  | { kind: 'content'; rest: string };

/** Of words that begin alike, the longer one first. */
const WORDS: Record<Exclude<DeadlineAction, 'add' | 'list' | 'all'> | 'postpone', string> = {
  reopen: '撤销完成|取消完成|撤销|重新打开|重开|恢复|未完成|没完成|reopen|not done|undone|undo',
  done: '标记为?(?:已)?完成|已完成|完成了?|已办结|办结了?|办完了?|做完了?|mark(?:ed)? (?:as )?done|done|finish(?:ed)?|completed?',
  snooze:
    '稍后再提醒|稍后提醒|稍后|晚点提醒|推迟提醒|暂不提醒|再提醒|snooze|remind(?: me)?(?: again)?(?: later)?|later',
  postpone: '推迟|延期|延后|顺延|postpone|delay|defer|extend',
  edit: '修改|更改|变更|改为|改到|改成|改期|改|编辑|调整|edit|change|update|move|set',
  delete: '删除|删掉|删|去掉|取消|作废|delete|remove|del|rm|cancel',
  history: '历史记录|历史|记录|经过|history|log',
};

const NUMBER =
  '(?:#\\s*|第\\s*|no\\.?\\s*)?(?<which>\\d{1,4}|(?<=第\\s*)[一二三四五六七八九十]{1,3})\\s*(?:(?<=[#第]\\s*[\\d一二三四五六七八九十]+\\s*)[号个]|项|条)?';
/** 「完成 2 份报告」 is no order for number 2. */
const NO_COUNT = '(?!\\s*(?:[个份件次名篇起场人点%]|\\d*[.．/]\\d))';
const ENDS = '(?=$|[\\s,，、:：;；。!！]|到|至|为|成)';
const CONNECTS = /^(?:[\s,，:：]+|(?:改|调整)?(?:为|成|到|至)(?!\d*年)|(?:to|until|till|for)\s)+/iu;

/** #3 下周五: a number that says it is one, and what is to be changed. */
const MARKED = new RegExp(`^(?=#|第)${NUMBER}[\\s:：,，]+(?<rest>.+)$`, 'isu');
const LIST = /^(?:list|show|ls|列表|清单|查看|列出|看看|显示)[。.!！]?$/iu;
const LIST_ALL =
  /^(?:(?:list|show|ls|列表|清单|查看|列出|看看|显示)\s*(?:all|everything|done|全部|所有|已完成)|all|全部|所有)[。.!！]?$/iu;
const ADD = /^(?:add|new|添加|新增|新建|增加|记一下|记下)(?:[\s:：]+|$)/iu;

type Named = keyof typeof WORDS;
const ORDERS = Object.entries(WORDS) as [Named, string][];

const forms = ORDERS.map(([named, words]) => ({
  named,
  // done 2, 删除#2, 稍后提醒 2 3天
  before: new RegExp(`^(?<word>${words})[\\s:：]*${NUMBER}${NO_COUNT}${ENDS}(?<rest>.*)$`, 'isu'),
  // 2 完成, 把2改为下周三
  behind: new RegExp(
    `^(?:把|将|mark\\s|set\\s)?\\s*${NUMBER}[\\s:：,，]*(?:as\\s+)?(?<word>${words})(?![a-z])(?<rest>.*)$`,
    'isu',
  ),
  alone: new RegExp(`^(?:${words})[。.!！]?$`, 'iu'),
}));

/** `done 2`, `2 完成`, `删除 #2`, `snooze 2 3天`, `把2改为下周三`; a text without an order comes back as it is. */
export function readDeadlineWords(text: string, simplified: SimplifiedTable | null): DeadlineWords {
  const written = text.trim();
  const plain = foldInPlace(written, simplified);
  const lead = text.indexOf(written);
  if (LIST.test(plain)) return { kind: 'action', action: 'list', which: null, rest: '' };
  if (LIST_ALL.test(plain)) return { kind: 'action', action: 'all', which: null, rest: '' };
  for (const { named, before, behind, alone } of forms) {
    const match = before.exec(plain) ?? behind.exec(plain);
    const rest = written.slice(written.length - (match?.groups?.rest ?? '').length).trim();
    if (!match && !alone.test(plain)) continue;
    if (named === 'postpone') {
      const word = match?.groups?.word ?? plain;
      const start = lead + plain.indexOf(word);
      return { kind: 'postpone', start, end: start + word.length };
    }
    const takesMore = named === 'edit' || named === 'snooze';
    // 「15号完成报送」 is a text.
    if (!takesMore && /[\p{L}\p{N}]/u.test(rest)) continue;
    const which = match ? parseNumeral(match.groups?.which ?? '') : null;
    return { kind: 'action', action: named, which, rest: takesMore ? rest.replace(CONNECTS, '') : '' };
  }
  const alone = new RegExp(`^${NUMBER}$`, 'iu').exec(plain);
  if (alone)
    return { kind: 'action', action: 'history', which: parseNumeral(alone.groups?.which ?? ''), rest: '' };
  const marked = MARKED.exec(plain);
  if (marked) {
    const rest = written.slice(written.length - (marked.groups?.rest ?? '').length).trim();
    return { kind: 'action', action: 'edit', which: parseNumeral(marked.groups?.which ?? ''), rest };
  }
  if (ADD.test(plain)) return { kind: 'action', action: 'add', which: null, rest: written.replace(ADD, '') };
  return { kind: 'content', rest: written };
}

const SEPARATORS = /[\s,，;；:：、]/u;
const TAIL = new RegExp(`${SEPARATORS.source}+$`, 'u');
const HEAD = /^[\s,，;；:：、。]+/u;
/** What would be torn apart: 「定于|12月15日」, 「12月15日前|的材料」, “the meeting is | on Friday”. */
const NEEDS_NEXT = /(?:[的于在是为从自]|\b(?:is|are|was|will be|of|for|to|from|and|or|than|between))\s*$/iu;
const NEEDS_LAST = /^\s*(?:[的之起和与至到]|'s\b|’s\b|\b(?:is|are|and|or|to|of)\b)/iu;

/**
 * A text without words that were read as something else, where they stand apart from the others; else the text as it
 * is. No other word is lost.
 */
export function cutOut(text: string, { start, end }: { start: number; end: number }): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const [first, last] = [before.trim() === '', /^[\s。.!！]*$/u.test(after)];
  const bracketed = /[(（[【]\s*$/u.test(before) && /^\s*[)）\]】]/u.test(after);
  const apartBefore = first || bracketed || TAIL.test(before);
  const apartAfter = first || last || bracketed || HEAD.test(after);
  if (!apartBefore || !apartAfter) return text;
  if (NEEDS_NEXT.test(before) || NEEDS_LAST.test(after)) return text;
  const left = (bracketed ? before.replace(/[(（[【]\s*$/u, '') : before).replace(TAIL, '');
  const right = (bracketed ? after.replace(/^\s*[)）\]】]/u, '') : after).replace(HEAD, '');
  if (left === '' || right === '') return left + (last ? '' : right);
  const between = bracketed ? '' : (TAIL.exec(before)?.[0] ?? ' ');
  return `${left}${between}${right}`;
}
