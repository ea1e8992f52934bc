import type { Passage, Plan } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import { dayOf } from './days.ts';
import type { Document } from './document.ts';
import { type Front, fieldOf, NUMBER, printNumber } from './front.ts';

/** The number that stands by itself or closes a line: 「云阳府办发〔2013〕208号」, not one that is cited. */
export function documentNumberOf(front: Front): string | null {
  const alone = front.lines.map((line) => line.words.replace(/\s+/gu, ' ').trim());
  const own = alone.find(
    (line) => NUMBER.test(line) && line.length <= 40 && !/[《:]/u.test(line) && !line.startsWith('['),
  );
  const field = fieldOf(front, ['发文字号', '发文号', '文号', '发文文号', '发布文号', '文件编号']);
  const line = own ?? (field && NUMBER.test(field) ? field : null);
  return line === null
    ? null
    : printNumber(
        NUMBER.exec(line.replace(/^.*\](?=\p{Script=Han})/u, '').replace(/^\(/u, '')) ?? NUMBER.exec(line),
      );
}

const OFFICE =
  '(?:办公厅|办公室|人民政府|委员会|公安[厅局]|民政[厅局]|联席会议|领导小组|委|局|厅|部|院|妇联)';

const SIGNATURE = new RegExp(`^\\p{Script=Han}{2,22}${OFFICE}$`, 'u');

/** Who issued it: 「福建省人民政府办公厅关于…」, else the field of the page, else the signature. */
export function issuerOf(front: Front, passages: readonly Placed<Passage>[]): string | null {
  const text = front.text.replace(/\n+/gu, '');
  const named = /([\p{Script=Han}]{2,20}?(?:办公厅|办公室|人民政府|委员会))\s*关于/u.exec(text)?.[1];
  if (named) return named;
  const field = fieldOf(front, [
    '发文机关',
    '发文单位',
    '发布机构',
    '发布单位',
    '制发机关',
    '制定机关',
    '印发机关',
  ]);
  if (field && field.length <= 40) return field;
  const other = new RegExp(`^[^\\S\\n]*(\\p{Script=Han}{2,20}?${OFFICE})关于(?!做好|加强|开展)`, 'mu').exec(
    front.text,
  )?.[1];
  if (other) return other;
  return (
    signed(front.lines.map((line) => line.words)) ?? signed(passages.slice(-6).map((passage) => passage.text))
  );
}

/** The office on the line above the day. */
function signed(lines: readonly string[]): string | null {
  const words = lines.map((line) => line.replace(/\s+/gu, ''));
  const at = words.findIndex(
    (line, i) => SIGNATURE.test(line) && DAY.test((words[i + 1] ?? '').normalize('NFKC')),
  );
  return words[at] ?? null;
}

export type Dates = Pick<Plan, 'issue_date' | 'publish_date'> & { conflicts: string[] };

/** Day of issue = the day under the signature; day of publication = 「发布日期」 of the page. */
export function datesOf(document: Document, front: Front, passages: readonly Placed<Passage>[]): Dates {
  const published =
    fieldDay(front, ['发布日期', '发布时间', '公开日期', '公布日期']) ??
    dayOf(/发布日期\]?\s*[:\]]?\s*(\d{4}[-—./]\d{1,2}[-—./]\d{1,2})/u.exec(front.text)?.[1] ?? '');
  const signed = [
    ...front.lines.map((line) => line.words),
    ...passages.slice(-4).map((passage) => document.text.slice(passage.at.start, passage.at.end)),
  ]
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

function fieldDay(front: Front, names: string[]): string | null {
  return dayOf(fieldOf(front, names) ?? '');
}

const DAY =
  /[\d〇○零一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日/u;

/** A day alone on its line, behind a document number, or glued to the issuing office. */
function signatureDay(line: string): string | null {
  const match = DAY.exec(line);
  if (!match) return null;
  const before = line.slice(0, match.index).trimEnd().replace(/^\($/u, '');
  const after = line.slice(match.index + match[0].length).trim();
  const alone =
    before === ''
      ? /^$|^印发|^[()]/u.test(after) || line.length > 60
      : /号$|办公厅$|办公室$|政府$|[委局厅部]$/u.test(before);
  return alone && !/^(?:起|前|以|至)/u.test(after) ? dayOf(match[0]) : null;
}
