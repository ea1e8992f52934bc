import type { JointConference, Passage } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import { peopleOf } from './conference-people.ts';
import { printedForms } from './document.ts';
import { normalize } from './normalize.ts';
import { readUnits } from './unit-list.ts';
import { looksLikeUnit } from './unit-name.ts';

const BODY = '(?:联席会议|领导小组|协调小组|工作专班|工作小组|指挥部)';
const CUES = new RegExp(`${BODY}|牵头单位|召集人|成员单位`, 'u');
const END = '[^。，,；;\\n]';

/** `unread` are words in the list of members that could not be read as units. */
export type Conference = { conference: JointConference; unread: string[] };

/** Members, convenor, office and lead of the joint conference or leading group, as printed; no names of persons. */
export function jointConferenceOf(passages: readonly Placed<Passage>[]): Conference {
  const told = passages.filter(
    (passage) => CUES.test(passage.text) || /^(?:总?召集人|副?组\s*长|成\s*员)/u.test(passage.text),
  );
  const text = told.map((passage) => passage.text.replace(/\s+/gu, '')).join('\n');
  const inBody = told
    .map((passage) => passage.text.replace(/\s+/gu, ''))
    .filter((words) => new RegExp(BODY, 'u').test(words))
    .join('\n');
  const first = (said: string, isSound: (words: string) => boolean, ...patterns: RegExp[]): string | null =>
    patterns
      // 「…工作专班（办公室设在市公安局）」
      .map((pattern) =>
        pattern
          .exec(said)?.[1]
          ?.replace(/^由/u, '')
          .replace(/^([^(（]*)[)）]$/u, '$1'),
      )
      .find((found) => found !== undefined && isSound(found)) ?? null;
  const lead = first(
    inBody,
    (words) => looksLikeUnit(normalize(words).text),
    new RegExp(`(${END}{2,20})(?:为|是|担任)(?:联席会议)?牵头单位`, 'u'),
    new RegExp(`${BODY}(?:制度)?[，,]?由(${END}{2,20}?)牵头`, 'u'),
    new RegExp(`由([^。，,、；;\\n]{2,20}?)[(（]牵头(?:单位)?[)）]`, 'u'),
  );
  const people = peopleOf(passages);
  const listed = people.members.length > 1 ? { members: people.members, unread: [] } : membersOf(text, lead);
  const conference: JointConference = {
    lead,
    convenor:
      people.head ??
      first(
        text,
        (words) => isPost(words, passages),
        new RegExp(`召集人由(${END}{2,30}?)(?:担任|兼任)`, 'u'),
        new RegExp(`由(${END}{2,30}?)(?:担任|任|为)(?:联席会议)?(?:总?召集人|组长)`, 'u'),
        new RegExp(`(?:^|[。，,；;\\n])(${END}{2,30}?)(?:担任|任|为)(?:联席会议)?(?:总?召集人|组长)`, 'u'),
        new RegExp(`(?:^|\\n)(?:总?召集人|组长)[:：](${END}{2,30})`, 'u'),
        new RegExp(`(?<!副)组长由(${END}{2,30}?)(?:担任|兼任)`, 'u'),
      ),
    office: first(
      text,
      isWhole,
      new RegExp(`办公室设(?:在|于)?(${END}{2,30})`, 'u'),
      new RegExp(`在(${END}{2,20}?)(?:下)?设(?:立)?办公室`, 'u'),
    ),
    members: listed.members,
  };
  return { conference, unread: listed.unread };
}

/** No piece of a sentence: its brackets close. */
const isWhole = (words: string): boolean =>
  (words.match(/[(（]/gu)?.length ?? 0) === (words.match(/[)）]/gu)?.length ?? 0);

const LEVEL =
  /^(?:中共|自治[区州县]|[省市县区州盟旗]|国务院|政府|党委|分管|联系|联席|领导小组|主要|公安|民政)/u;

/**
 * 「县政府分管副县长」, not 「王某某」 and not 「王某某县政府副县长」, where the name cannot be told from the post: a place before
 * it must be named elsewhere too.
 */
function isPost(words: string, passages: readonly Placed<Passage>[]): boolean {
  if (!isWhole(words) || !POST_END.test(words)) return false;
  const place = /^\p{Script=Han}{1,8}?[省市县区州部局]/u.exec(words)?.[0];
  const known = passages.reduce((count, { text }) => count + text.split(place ?? '\n').length - 1, 0);
  return LEVEL.test(words) || (place !== undefined && known > 1);
}

const POST_END = /(?:[长任]|书记|主席|领导|负责人|同志|代表)(?:[(（][^()（）]*[)）])?$/u;

const PEOPLE =
  '(?:等?(?:部门|单位|部门和单位|有关单位))?(?:(?:的)?(?:有关|主要|分管)*(?:负责人|负责同志|领导))?';
const MEMBERS = [
  new RegExp(`(?:${BODY}|成员)[^。:：\\n]{0,40}?由以下(?:部门和)?(?:单位|部门)组成[:：]([^。\\n]+)`, 'u'),
  new RegExp(
    `${BODY}(?:制度)?[，,]?由[^。，,\\n]{2,20}?牵头[，,]([^。\\n由]+?)(?:等[\\d一二三四五六七八九十]*个?)?(?:部门|单位)*(?:和单位|和部门)?(?:参加|参与|组成|为成员)`,
    'u',
  ),
  new RegExp(`(?:${BODY}|成员|成员单位)[^。:：\\n]{0,40}?由([^。\\n由]+?)${PEOPLE}组成`, 'u'),
  /成员单位(?:(?:包括|有|为)[:：]?|[:：])(?:以下单位[:：])?([^。\n]+)/u,
];

const OPEN_END = /等(?:[\d一二三四五六七八九十]+个)?(?:部门|单位)?(?:和单位)?(?:有关)?(?:负责(?:人|同志))?$/u;

function membersOf(text: string, lead: string | null): { members: string[]; unread: string[] } {
  for (const pattern of MEMBERS) {
    const list = pattern.exec(text)?.[1];
    if (!list) continue;
    const document = normalize(list.replace(OPEN_END, ''));
    const formOf = printedForms(document, 0, document.text.length);
    const { units, doubtful } = readUnits(document.text);
    const read = units.map(({ printed }) => formOf(printed));
    if (read.length < 2) continue;
    const isLed = lead && !read.includes(lead) && /牵头/u.test(pattern.source);
    return { members: isLed ? [lead, ...read] : read, unread: doubtful.map(formOf) };
  }
  return { members: [], unread: [] };
}
