import type { Passage } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import { looksLikeUnit } from './unit-name.ts';

/** What a list of persons says without the persons: the post of its head, and the units its members come from. */
export type People = { head: string | null; members: string[] };

/** 「组长：王某某 县政府副县长」: a label, a name of two to four characters, a post. */
const PERSON =
  /^\s*(?:(?<label>总?召集人|副总?召集人|副?组\s*长|成\s*员)\s*[:：]\s*)?(?<name>\p{Script=Han}(?:\s?\p{Script=Han}){1,3})[\s\u3000]+(?<post>\p{Script=Han}[^。；;]{3,40})$/u;
const POST =
  /^(?:党[组委](?:成员|副?书记)?|常务|分管|专职|兼职|副|正|一级|二级|[、,，])*(?:部长|局长|省长|市长|州长|县长|区长|厅长|院长|主任|主席|书记|校长|台长|站长|队长|支队长|大队长|所长|会长|行长|秘书长|检察长|理事长|总经理|经理|董事长|政委|调研员|专委|委员|负责人|负责同志|领导|科长|处长|乡长|镇长|长)/u;

/** Reads 「组长：…」, 「成员：…」 with a person and a post on each line; names of persons are left out. */
export function peopleOf(passages: readonly Placed<Passage>[]): People {
  const people: People = { head: null, members: [] };
  let label = '';
  for (const line of passages.flatMap(({ text }) => text.split('\n'))) {
    const { groups } = PERSON.exec(line) ?? {};
    // 「组长：市政府 副市长」 names no person.
    if (!groups || /[省市县州局委厅]|政府/u.test(groups['name'] ?? '')) {
      label = '';
      continue;
    }
    label = groups['label']?.replace(/\s+/gu, '') ?? label;
    const post = (groups['post'] ?? '').replace(/\s+/gu, '、');
    const isHead = /^(?:总?召集人|组长)$/u.test(label);
    if (isHead) people.head ??= post.split('、')[0] ?? null;
    const unit = unitIn(post);
    if (label !== '' && !isHead && unit && !people.members.includes(unit)) people.members.push(unit);
  }
  return people;
}

/** The unit of a post: 「县委宣传部副部长」 → 县委宣传部; the longest name that a post follows. */
function unitIn(post: string): string | null {
  for (let end = Math.min(post.length - 1, 24); end >= 3; end--) {
    const unit = post.slice(0, end);
    if (looksLikeUnit(unit) && !/副.{1,2}$|(.)\1$/u.test(unit) && POST.test(post.slice(end))) return unit;
  }
  return null;
}
