import type { Passage, Plan } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import { DATE, dayOf } from './days.ts';
import type { Document } from './document.ts';
import { type Front, fieldOf, NUMBER, printNumber } from './front.ts';

/** Words of a sentence around a number that is cited: 「（湘政办发〔2014〕20号）精神，制定本方案。」 */
const CITES = /[《》。,;:]|精神|要求|规定|根据|按照|制[定订]/u;

/** The number that stands by itself, closes a line or opens the title: 「云阳府办发〔2013〕208号」, not one that is cited. */
export function documentNumberOf(front: Front): string | null {
  const alone = front.lines.map((line) => line.words.replace(/\s+/gu, ' ').trim());
  const own = alone.find(
    (line) => NUMBER.test(line) && line.length <= 40 && !CITES.test(line) && !line.startsWith('['),
  );
  const opening = alone.map((line) => OPENS_TITLE.exec(line)?.[1]).find((number) => number !== undefined);
  const field = fieldOf(front, ['发文字号', '发文号', '文号', '发文文号', '发布文号', '文件编号']);
  const line = own ?? opening ?? (field && NUMBER.test(field) ? field : null);
  if (line === null) return null;
  const bare = line
    .replace(/^.*\](?=\p{Script=Han})/u, '')
    .replace(/^.*(?:通知|意见|方案|办法|细则|规定)\s*\(?(?=\p{Script=Han}{2,}\s*[[(]\s*\d{4})/u, '')
    .replace(/^\(/u, '');
  return printNumber(NUMBER.exec(bare) ?? NUMBER.exec(line));
}

/** 「鞍立政发〔2023〕2号立山区人民政府关于印发…的通知」 */
export const OPENS_TITLE = new RegExp(`^\\s*(${NUMBER.source})\\s*(?=[^,。]*关于)`, 'u');

export type Dates = Pick<Plan, 'issue_date' | 'publish_date'> & { conflicts: string[] };

/** Day of issue = the day under the signature; day of publication = 「发布日期」 of the page. */
export function datesOf(document: Document, front: Front, passages: readonly Placed<Passage>[]): Dates {
  const published =
    fieldDay(front, ['发布日期', '发布时间', '公开日期', '公布日期']) ??
    dayOf(/发布日期\]?\s*[:\]]?\s*(\d{4}[-—./]\d{1,2}[-—./]\d{1,2})/u.exec(front.text)?.[1] ?? '') ??
    dayOf(/来源:[^\n]*[^\p{Script=Han}]时间:([^\n]{8,20})/u.exec(front.text)?.[1] ?? '');
  const signed = [...front.lines, ...passages.slice(-4).map(({ at }) => at)]
    .filter(({ start }) => !LABELLED.test(document.text.slice(Math.max(0, start - 20), start)))
    .map(({ start, end }) => document.text.slice(start, end))
    .filter(
      (line) => !/(?:发布|生效|失效|公开|公布|成文|印发|发文)(?:日期|时间)/u.test(line) || line.length > 60,
    )
    .map((line) => signatureDay(line));
  const issue_date =
    signed.find((day) => day !== null) ??
    fieldDay(front, ['成文日期', '发文日期', '印发日期', '签发日期', '制发日期']);
  const wrong = published && issue_date && published < issue_date;
  return {
    issue_date,
    publish_date: published,
    conflicts: wrong ? [`published on ${published}, but signed on ${issue_date}`] : [],
  };
}

/** A label before a day on a line of its own: 「发布日期：⏎2021年04月28日」. */
const LABELLED = /(?:日期|时间)[ \t]*[:\]]+\s*$/u;

/** The day behind a label, also on the line below it. */
function fieldDay(front: Front, names: string[]): string | null {
  const spaced = names.map((name) => name.split('').join('[ ]*')).join('|');
  const field = new RegExp(`(?:^|\\s|\\[)(?:${spaced})[ \\t]*[:\\]]*\\s*(?=[\\d一二〇])([^\\n]{6,24})`, 'mu');
  const words = field.exec(front.text)?.[1] ?? '';
  return dayOf(/^\d{4}[-—./年]|^[一二]/u.test(words) ? words : '');
}

/** A day alone on its line, behind a document number, or glued to the issuing office. */
function signatureDay(line: string): string | null {
  const match = DATE.exec(line);
  if (!match) return null;
  const before = line.slice(0, match.index).trimEnd().replace(/^\($/u, '');
  const after = line.slice(match.index + match[0].length).trim();
  const alone =
    before === ''
      ? /^$|^印发|^[()]/u.test(after) || line.length > 60
      : /号$|办公厅$|办公室$|政府$|[委局厅部]$/u.test(before);
  return alone && !/^(?:起|前|以|至)/u.test(after) ? dayOf(match[0]) : null;
}
