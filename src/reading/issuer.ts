import type { Passage } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import { DATE } from './days.ts';
import type { Document } from './document.ts';
import { type Front, fieldOf } from './front.ts';

const HIGH = '(?:办公厅|办公室|人民政府|委员会)';
const OFFICE = `(?:${HIGH}|公安[厅局]|民政[厅局]|联席会议|领导小组|委|局|厅|部|院|妇联|联合会|总工会)`;

/** What may stand on a line before the issuer: 「首页 > 文件 > 」, 「某政发〔2023〕2号」. */
const BEFORE = '(?:^|[>»›|:\\]]\\s*|号\\s*)';
const opens = (office: string, about: string): RegExp =>
  new RegExp(
    `${BEFORE}((?:\\p{Script=Han}{2,20}?${OFFICE}[\\s、,]+)*\\p{Script=Han}{2,20}?${office})\\s*${about}`,
    'u',
  );
/** 「某市人民政府办公室转发市公安局关于…」 is issued by the first. */
const SENDS = '转发|批转|印发';
const HIGH_ABOUT = opens(HIGH, `(?:关于|${SENDS})`);
/** 「市公安局关于做好…」 may be the matter of a title instead. */
const OFFICE_ABOUT = opens(OFFICE, `(?:关于(?!做好|加强|开展)|${SENDS})`);
/** What a name that is broken over two lines leaves on the second: 「政府办公室关于…」. */
const REST_OF_NAME = /^(?:人民)?(?:政府|民政府|公[厅室])|^[府厅室公会]/u;

const SIGNATURE = new RegExp(`^\\p{Script=Han}{2,22}${OFFICE}$`, 'u');

/**
 * Who issued a document: 「福建省人民政府办公厅关于…」, else the field of the page, else the signature. Offices that
 * issue together are joined by 、. What stands on the lines above a title is no part of the name.
 */
export function issuerOf(
  document: Document,
  front: Front,
  passages: readonly Placed<Passage>[],
): string | null {
  // Sentences name the issuers of other documents: 「按照国务院办公厅关于…的要求，…。」
  const [head = ''] = front.text.split(/[。;]|^[ \t]*(?:根据|依据|按照|为)/mu);
  const lines = head
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const field = fieldOf(front, [
    '发文机关',
    '发文单位',
    '发布机构',
    '发布单位',
    '制发机关',
    '制定机关',
    '印发机关',
  ]);
  return (
    titled(lines, HIGH_ABOUT) ??
    (field && field.length <= 40 ? field : null) ??
    titled(lines, OFFICE_ABOUT) ??
    signed(document, front.lines) ??
    signed(
      document,
      passages.slice(-6).map(({ at, text }) => ({ ...at, words: text })),
    )
  );
}

/** The name before 「关于」, also where the line breaks before or inside of it. */
function titled(lines: readonly string[], pattern: RegExp): string | null {
  for (const [i, line] of lines.entries()) {
    const named = pattern.exec(line)?.[1];
    if (named && !REST_OF_NAME.test(named)) return together(named.split(/[\s、,]+/u));
    const below = lines[i + 1] ?? '';
    if (!/关于|发/u.test(below) || !/^\p{Script=Han}[\p{Script=Han}\s、]*$/u.test(line)) continue;
    const broken = pattern.exec(below)?.[1];
    const joined = pattern.exec(`${line}${below}`)?.[1];
    if (joined && joined.length > line.length - 1 && (!broken || REST_OF_NAME.test(broken)))
      return together(joined.split(/[\s、,]+/u));
  }
  return null;
}

/** The office on the line above the day, with those on the lines directly above it. */
function signed(document: Document, lines: Front['lines']): string | null {
  const named = lines.map(({ words }) => {
    const names = words.trim().split(/[\s、]+/u);
    if (names.every((name) => SIGNATURE.test(name))) return names;
    const bare = words.replace(/\s+/gu, '');
    return SIGNATURE.test(bare) ? [bare] : null;
  });
  const at = named.findIndex(
    (names, i) => names && DATE.test((lines[i + 1]?.words ?? '').replace(/\s+/gu, '').normalize('NFKC')),
  );
  if (at < 0) return null;
  const opens = (names: string[] | null, i: number): boolean =>
    names === null || document.text.slice(lines[i]?.end, lines[i + 1]?.start).trim() !== '';
  const first = named.findLastIndex((names, i) => i < at && opens(names, i)) + 1;
  return together(named.slice(first, at + 1).flatMap((names) => names ?? []));
}

const together = (names: readonly string[]): string => [...new Set(names)].join('、');
