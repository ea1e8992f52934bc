import type { Document, Range } from './document.ts';
import { OF_OTHER_MEASURES } from './line-notes.ts';
import { VERB } from './role-words.ts';
import { EXPLAINS, readUnits } from './unit-list.ts';

const BRACKET = /[([{][^()[\]{}]{2,200}[)\]}]/gu;
/** A label that stands inside a sentence. */
const LABELLED =
  /(?:牵头|责任|主办|主责|承办|配合|协办|参与)(?:单位|部门)[:\]]\s*[^\s。;,、的)\]][^。;\n\uFFFC]{0,200}/gu;
/** 「以上任务各县（市、区）人民政府均需落实」 */
const OF_ALL =
  /(?:以上|以下|上述|下列)(?:各项|所有|全部)?(?:任务|工作|措施|事项)[^。;\n\uFFFC]{0,60}均[需须由应][^。;\n\uFFFC]{0,80}?(?:落实|负责)/gu;
/** A verb of responsibility as the last word: 「（由新华书店负责）」. */
const ENDS_IN_VERB = new RegExp(`(?:${VERB.source.replaceAll(/\(\?<[a-z]+>/gu, '(?:')})$`, 'u');
/** Explanations, rules and persons: no unit is lost with them. */
const NO_DUTY =
  /以下简称|专人|谁|坚持|实行|属地|分级|层层|主导|齐抓|责任?制|负责同志|负责人|^以.*为主$|[“”《》]/u;

/**
 * Places in running text that are built like a responsibility line and were not read as one: a bracket that
 * ends in 负责 or 配合, a note on several measures, a label inside a sentence, a bare list of agencies behind
 * which the sentence goes on. They name somebody whom no list has.
 */
export function unreadLines({ text }: Document, ranges: readonly Range[]): Range[] {
  return ranges.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const brackets = [...words.matchAll(BRACKET)].filter(({ index, 0: bracket }) =>
      assigns(bracket.slice(1, -1), words.slice(0, index), words.slice(index + bracket.length)),
    );
    const notes = [...words.matchAll(OF_ALL)].filter(
      (note) =>
        !brackets.some(({ index, 0: bracket }) => index <= note.index && note.index < index + bracket.length),
    );
    return [...brackets, ...notes, ...words.matchAll(LABELLED)].map(({ index, 0: found }) => ({
      start: start + index,
      end: start + index + found.length,
    }));
  });
}

function assigns(inside: string, before: string, after: string): boolean {
  const words = inside.replace(/\s+/gu, '');
  if (NO_DUTY.test(words) || /^\s*的/u.test(after)) return false;
  if (OF_OTHER_MEASURES.test(words)) return /负责|落实|牵头|配合/u.test(words);
  return (
    (ENDS_IN_VERB.test(words.slice(2)) && words.replace(ENDS_IN_VERB, '').length > 2 && goesOnAnew(after)) ||
    isList(words, before, after)
  );
}

const goesOnAnew = (after: string): boolean => /^\s*(?:[。;,]|$)/u.test(after);
const ends = (after: string): boolean => /^\s*[。;]?\s*$/u.test(after);

/** 各县区, 市直各单位, 联席会议成员单位 */
const CLASS = /^各|(?:成员|各|有关|相关)(?:部门|单位)$/u;
/** The name of an agency with its level: 县公安局, 省妇联, 国家税务总局. */
const AGENCY = /^(?:[省市县区州旗镇]|自治区|国家|全国|中央)\p{Script=Han}+(?:[局厅委办院会]|妇联|政府)$/u;

/** 「建立机制（县公安局、县民政局、县妇联等），加强协作」; behind a unit, 「市发展改革委（市粮食局、市能源局）」, they are parts of it. */
function isList(words: string, before: string, after: string): boolean {
  if (/[部委局厅办会组班]\s*$/u.test(before) || EXPLAINS.test(words)) return false;
  const { units, doubtful } = readUnits(words);
  if (doubtful.length > 0 || units.length === 0) return false;
  const agencies = units.length >= 2 && units.some(({ printed }) => AGENCY.test(printed));
  const classes = units.some(({ printed }) => CLASS.test(printed));
  return agencies || (classes && ends(after));
}
