import { LABEL, VERB } from './role-words.ts';
import { looksLikeUnit } from './unit-name.ts';

const SOURCE = LABEL.source.replace(/:$/u, '');
/** 「责任单位为市公安局」, 「负责单位 市公安局」 */
const LABEL_IS = new RegExp(
  `(?<=^|[,;。])(${SOURCE})(?<=单位|部门|主体|机构|机关)(?:为|是|有|包括):?(?=\\p{Script=Han})`,
  'gu',
);
const LABEL_BLANK = new RegExp(
  `(?<=^\\s*)(${SOURCE})(?<=单位|部门|主体|机构|机关)[ \\t]+(?=\\p{Script=Han})`,
  'u',
);

/**
 * A line in the one form that is read: without blanks and numbers, 「责任单位:1.市公安局;2.市民政局」, with one
 * kind of brackets and a colon for 「责任单位为」.
 */
export function lineForm(words: string): string {
  return withDividedBlanks(words.replace(LABEL_BLANK, '$1:').replace(/<br\s*\/?>|[\u2460-\u2473]/giu, '、'))
    .replace(/\s+/gu, '')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/(?<=^|[:、,;。])(?:、+|\d{1,2}[.、])(?=\p{Script=Han})/gu, '')
    .replace(LABEL_IS, '$1:');
}

/** Not units of their own behind the body whose part they are: 「市政府 办公室」, 「县委 宣传部」. */
const PART_OF_BODY = /^(?:办公[室厅]|宣传部|组织部|统战部|政法委|网信办|编办|党校|机关)/u;

/**
 * A blank between two units divides them: 「市公安局 各县（市、区）人民政府」 → 「市公安局、各县（市、区）人民政府」.
 * So do line breaks in a list with one unit in each line, below its label. Other blanks stay; they are those of
 * the typesetting: 「市 公安局」, 「牵头单位：县公安局 配合单位：…」.
 */
function withDividedBlanks(words: string): string {
  const [label = '', ...lines] = words.split('\n').filter((line) => line.trim());
  if (/:\s*$/u.test(label) && lines.every((line) => looksLikeUnit(line.trim())))
    return `${label}${lines.join('、')}`;
  return words
    .split(/([,、;。:()[\]\n])/u)
    .map((segment) => {
      const names = segment.trim().split(/[ \t]+/u);
      return names.length > 1 && names.every(isUnitAlone) ? names.join('、') : segment;
    })
    .join('');
}

function isUnitAlone(name: string, index: number): boolean {
  return looksLikeUnit(name.replace(VERB, '')) && !(index > 0 && PART_OF_BODY.test(name));
}
