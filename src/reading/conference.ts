import type { JointConference, Passage } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import { printedForms } from './document.ts';
import { normalize } from './normalize.ts';
import { readUnits } from './unit-list.ts';
import { looksLikeUnit } from './unit-name.ts';

const BODY = '(?:联席会议|领导小组|协调小组|工作专班|工作小组|指挥部)';
const CUES = new RegExp(`${BODY}|牵头单位|召集人|成员单位`, 'u');
const END = '[^。，,；;\\n]';

/** Members, convenor, office and lead of the joint conference or leading group, as printed. */
export function jointConferenceOf(passages: readonly Placed<Passage>[]): JointConference {
  const text = passages
    .filter((passage) => CUES.test(passage.text) || /^(?:总?召集人|组\s*长|成\s*员)/u.test(passage.text))
    .map((passage) => passage.text.replace(/\s+/gu, ''))
    .join('\n');
  const first = (...patterns: RegExp[]): string | null =>
    patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined) ?? null;
  const unit = (...patterns: RegExp[]): string | null => {
    const found = patterns.map((pattern) => pattern.exec(text)?.[1]?.replace(/^由/u, ''));
    return found.find((words) => words !== undefined && looksLikeUnit(normalize(words).text)) ?? null;
  };
  // 「列第一位的为牵头单位」 says who leads lines, not who leads the conference.
  const lead = unit(
    new RegExp(`(${END}{2,20})(?:为|是|担任)(?:联席会议)?牵头单位`, 'u'),
    new RegExp(`${BODY}(?:制度)?由(${END}{2,20}?)[(（]?牵头`, 'u'),
  );
  return {
    lead,
    convenor: first(
      new RegExp(`召集人由(${END}{2,30}?)(?:担任|兼任)`, 'u'),
      new RegExp(`由(${END}{2,30}?)(?:担任|任|为)(?:联席会议)?(?:总?召集人|组长)`, 'u'),
      new RegExp(`(?:^|\\n)(?:总?召集人|组长)[:：](${END}{2,30})`, 'u'),
      new RegExp(`(?<!副)组长由(${END}{2,30}?)(?:担任|兼任)`, 'u'),
    ),
    // 「…工作专班（办公室设在市公安局）」
    office:
      first(
        new RegExp(`办公室设(?:在|于)?(${END}{2,30})`, 'u'),
        new RegExp(`在(${END}{2,20}?)(?:下)?设(?:立)?办公室`, 'u'),
      )?.replace(/^([^(（]*)[)）]$/u, '$1') ?? null,
    members: membersOf(text, lead),
  };
}

const PEOPLE =
  '(?:等?(?:部门|单位|部门和单位|有关单位))?(?:(?:的)?(?:有关|主要|分管)*(?:负责人|负责同志|领导))?';
const MEMBERS = [
  new RegExp(`(?:${BODY}|成员)[^。:：\\n]{0,40}?由以下(?:部门和)?(?:单位|部门)组成[:：]([^。\\n]+)`, 'u'),
  new RegExp(
    `${BODY}(?:制度)?由[^。，,\\n]{2,20}?牵头[，,]([^。\\n由]+?)(?:等[\\d一二三四五六七八九十]*个?)?(?:部门|单位)*(?:参加|参与|组成|为成员)`,
    'u',
  ),
  new RegExp(`(?:${BODY}|成员|成员单位)[^。:：\\n]{0,40}?由([^。\\n由]+?)${PEOPLE}组成`, 'u'),
  /成员单位(?:包括|有|为|[:：])(?:以下单位[:：])?([^。\n]+)/u,
];

const OPEN_END = /等(?:[\d一二三四五六七八九十]+个)?(?:部门|单位)?(?:和单位)?(?:有关)?(?:负责(?:人|同志))?$/u;

function membersOf(text: string, lead: string | null): string[] {
  for (const pattern of MEMBERS) {
    const list = pattern.exec(text)?.[1];
    if (!list) continue;
    const document = normalize(list.replace(OPEN_END, ''));
    const formOf = printedForms(document, 0, document.text.length);
    const read = readUnits(document.text).units.map(({ printed }) => formOf(printed));
    if (read.length < 2) continue;
    return lead && !read.includes(lead) && /牵头/u.test(pattern.source) ? [lead, ...read] : read;
  }
  return [];
}
