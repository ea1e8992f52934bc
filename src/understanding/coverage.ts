import type { Collection } from '../collection/collection.ts';
import type { Plan } from '../model/plan.ts';
import type { Topic, Want } from '../model/query.ts';
import type { Scope } from './scope.ts';

type Coverage = Extract<Want, { kind: 'coverage' }>;

/**
 * Which of the named plans is asked to have a measure, and which not to: `‹0›` stands for the first plan named.
 * `lacks` = this one does not have it, `has` = only this one does, `time` = gone from the earlier to the later,
 * `between` = of two plans of one place as `time`, of others the one named has it or not, `common` = all of them have it.
 */
type Direction =
  | { lacks: number }
  | { has: number }
  | { time: 'gone' | 'new' }
  | { between: number; change: 'gone' | 'new' }
  | { common: true };

const LACKS_ZH = '没有?|缺|少|漏|未|无|不含|不包括|不具备|没';
const HAS_ZH = '新增|增加|新加|新的|多(?!少)|独有|特有|才有|增设|新设|扩充';
const GONE_ZH = '删|没有了|取消|去掉|减掉|不再|消失|没了|砍';
const LACKS_EN =
  "lack|miss|omit|leaves? out|does not|doesn't|do not|don't|didn't|did not|has no|have no|never|without|fail";
const HAS_EN = 'add|introduc|br(?:ing|ought)|goes beyond|new|extra|more|exclusive|unique';
const GONE_EN = 'drop|remov|disappear|discontinu|abandon|cut|gone|no longer|vanish|given up|lost';

/** Readings in order of trust; the first that fits holds. A group in each names the plan it is about. */
const READINGS: [pattern: RegExp, reading: (plan: number) => Direction][] = [
  // 「国家计划和福建2008共同的措施」, “measures that both plans share”
  [zh('(?:共同|共有|都有|相同|同样|一样)[^‹不]{0,4}(?:的|措施|任务|内容|条)|重合'), () => ({ common: true })],
  [
    en('\\b(?:in common|shared?|common measures|same measures|both (?:plans )?have|overlap)\\b'),
    () => ({ common: true }),
  ],
  // 「福建2008和福建2021相比，增加了哪些」, 「江苏与国家计划相比，少了哪些」
  [
    zh(`‹(\\d)›[^‹]{0,3}[与跟和同][^‹]{0,3}‹\\d›[^‹]{0,3}(?:相比|相对|对比|比较|比|之间)[^‹]*?(?:${HAS_ZH})`),
    (between) => ({ between, change: 'new' }),
  ],
  [
    zh(
      `‹(\\d)›[^‹]{0,3}[与跟和同][^‹]{0,3}‹\\d›[^‹]{0,3}(?:相比|相对|对比|比较|比|之间)[^‹]*?(?:${LACKS_ZH}|${GONE_ZH})`,
    ),
    (between) => ({ between, change: 'gone' }),
  ],
  // 「与国家计划相比，江苏少了哪些」, 「和2008年比，福建2021新增了哪些」
  [zh(`[与跟和同较][^‹]{0,3}‹\\d›[^‹]{0,6}比[^‹]{0,6}‹(\\d)›[^‹]*?(?:${HAS_ZH})`), (has) => ({ has })],
  [
    zh(`[与跟和同较][^‹]{0,3}‹\\d›[^‹]{0,6}比[^‹]{0,6}‹(\\d)›[^‹]*?(?:${LACKS_ZH}|${GONE_ZH})`),
    (lacks) => ({ lacks }),
  ],
  // 「江苏比国家计划少了哪些」, 「福建2021较2008新增了」
  [zh(`‹(\\d)›[^‹]{0,6}(?:比|较|相对|对照|跟|和|与)[^‹]{0,3}‹\\d›[^‹]*?(?:${HAS_ZH})`), (has) => ({ has })],
  [
    zh(`‹(\\d)›[^‹]{0,6}(?:比|较|相对|对照)[^‹]{0,3}‹\\d›[^‹]*?(?:${LACKS_ZH}|${GONE_ZH})`),
    (lacks) => ({ lacks }),
  ],
  // 「国家计划的哪些措施没有写进江苏」, 「不在云阳计划里」
  [zh(`(?:没|未|无|不)[^‹]{0,8}[进入在被于到][^‹]{0,3}‹(\\d)›`), (lacks) => ({ lacks })],
  [zh(`(?:${GONE_ZH})`), () => ({ time: 'gone' })],
  // 「福建2008有而国家计划没有的」, 「国家计划的措施，江苏缺哪些」
  [zh(`‹(\\d)›[^‹]*?(?:${LACKS_ZH})`), (lacks) => ({ lacks })],
  [zh(`(?:只有?|仅有?|只在|仅在|只见于|仅见于)[^‹]{0,3}‹(\\d)›`), (has) => ({ has })],
  [zh(`‹(\\d)›[^‹]*?(?:${HAS_ZH})`), (has) => ({ has })],
  [zh(`(?:${HAS_ZH})`), () => ({ time: 'new' })],
  // 「国家计划在江苏的覆盖情况」
  [zh('覆盖|涵盖|落实'), () => ({ time: 'gone' })],
  // “measures missing from Jiangsu”, “in the national plan but not in Yunyang”, “has no counterpart in …”
  [
    en(
      `(?:missing|absent|omitted|left out|lacking|excluded|counterparts?|equivalents?|appear|covered|taken over|included|found|present|carried over|reflected|made it)[^‹]{0,12}(?:from|in|of|by|into|to)\\b[^‹]{0,12}‹(\\d)›`,
    ),
    (lacks) => ({ lacks }),
  ],
  [
    en(`\\b(?:not|never|neither|isn't|aren't|n't)\\b[^‹]{0,20}(?:in|by|from|of|into)\\b[^‹]{0,12}‹(\\d)›`),
    (lacks) => ({ lacks }),
  ],
  [en(`\\b(?:${GONE_EN})`), () => ({ time: 'gone' })],
  // “what does Jiangsu lack compared with …”, “… that Fujian 2008 does not have”
  [en(`‹(\\d)›[^‹]{0,30}?\\b(?:${LACKS_EN})`), (lacks) => ({ lacks })],
  [
    en(
      `\\b(?:doesn't|does not|don't|do not|did not|didn't|does|did)\\b[^‹]{0,12}‹(\\d)›[^‹]{0,20}\\b(?:not|lack|miss|omit|leave out)`,
    ),
    (lacks) => ({ lacks }),
  ],
  // “what is new in Fujian 2021”, “only in Yunyang”, “what did Fujian 2008 add to …”
  [
    en(`\\b(?:new|only|unique|added|additional|extra|exclusive|introduced|first)[^‹]{0,25}‹(\\d)›`),
    (has) => ({ has }),
  ],
  [en(`‹(\\d)›[^‹]{0,30}?\\b(?:${HAS_EN})`), (has) => ({ has })],
  [en('\\b(?:new|added|additional|introduced)\\b'), () => ({ time: 'new' })],
  // “coverage of the national plan in Yunyang”
  [en('\\bcover'), () => ({ time: 'gone' })],
];

function zh(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}

function en(pattern: string): RegExp {
  return new RegExp(pattern, 'u');
}

const GAINS =
  /增加了|减少了|新增|增减|多了|少了|不再|接手|[多少](?:牵头|负责|配合|承担)|\b(?:gain(?:s|ed)?|loses?|lost|added|drop(?:s|ped)?|no longer|took on|gave up|given up)\b/u;

/**
 * Whether it is asked what came and went: 「民政厅的牵头任务增加了哪些」.
 * @param text normal form of a message
 */
export function asksGains(text: string): boolean {
  return GAINS.test(text);
}

/** Words that only say which plan has or has not, and are no matter: 「缺少」, “missing”. */
const NO_MATTER =
  /^(?:缺少?|缺失|缺了|少了?|多了?|增加了?|减少了?|增设|有而|没有?|漏了?|miss|lack|absen|disappear|drop|remov|omit|add|new|introduc|extra|more|left|leave|cover|carr|equivalent|counterpart|includ|discontinu|abandon|vanish)/u;

/** The matter of a question for coverage, without the words of the question itself; null if nothing is left. */
export function matterOf(topic: Topic | null): Topic | null {
  const terms = topic?.terms.filter(({ label }) => !NO_MATTER.test(label)) ?? [];
  return terms.length > 0 ? { words: terms.map(({ label }) => label).join(' '), terms } : null;
}

/**
 * A question for measures that one plan has and another has not, or null. `sure`: words for that were seen, so
 * that one named plan is enough; the other is then the one it is naturally held against.
 * @param text normal form of a message
 */
export function readCoverage(
  text: string,
  { groups }: Pick<Scope, 'groups'>,
  sure: boolean,
  collection: Collection,
): Coverage | null {
  if (groups.every(({ ids }) => ids.length === 0) || (groups.length === 1 && !sure)) return null;
  const template = withSlots(text, groups);
  const reading = READINGS.flatMap(([pattern, read]) => {
    const match = pattern.exec(template);
    return match ? [read(Number(match[1]))] : [];
  })[0];
  if (reading) return coverageOf(reading, groups, collection);
  return sure ? bothWays(groups, collection) : null;
}

/** 「福建2008有而国家计划没有的」 → 「‹0›有而‹1›没有的」; of a plan named by several words the first is its place. */
function withSlots(text: string, groups: Scope['groups']): string {
  const slots = groups.flatMap(({ spans }, index) =>
    spans.map((span, i) => ({ ...span, words: i === 0 ? `‹${index}›` : '' })),
  );
  let template = '';
  let from = 0;
  for (const { start, end, words } of slots.toSorted((a, b) => a.start - b.start)) {
    template += text.slice(from, start) + words;
    from = Math.max(from, end);
  }
  return template + text.slice(from);
}

function coverageOf(direction: Direction, groups: Scope['groups'], collection: Collection): Coverage {
  const coverage = (of: readonly string[], against: readonly string[]): Coverage => ({
    kind: 'coverage',
    of: [...of],
    against: against.filter((id) => !of.includes(id)),
    sense: 'missing',
  });
  if ('common' in direction) {
    const [first, ...others] = groups;
    const against = others.flatMap(({ ids }) => ids);
    return { ...coverage(first?.ids ?? [], against), sense: 'common' };
  }
  if ('between' in direction && !isOnePlace(groups, collection)) {
    const { between, change } = direction;
    return coverageOf(change === 'new' ? { has: between } : { lacks: between }, groups, collection);
  }
  if ('time' in direction || 'between' in direction) {
    const time = 'time' in direction ? direction.time : direction.change;
    const { earlier, later } = inTime(groups, time, collection);
    return time === 'gone' ? coverage(earlier, later) : coverage(later, earlier);
  }
  const index = 'has' in direction ? direction.has : direction.lacks;
  const own = groups[index]?.ids ?? [];
  const others = groups.filter((_, i) => i !== index).flatMap(({ ids }) => ids);
  const alone = groups.length === 1;
  if ('has' in direction) return coverage(own, alone ? naturalOthers(own, collection) : others);
  const of = alone ? naturalOthers(own, collection) : others;
  return coverage(
    of.filter((id) => !own.includes(id)),
    own,
  );
}

function isOnePlace(groups: Scope['groups'], { plans }: Collection): boolean {
  const named = plans.filter(({ id }) => groups.some(({ ids }) => ids.includes(id)));
  return new Set(named.map(({ jurisdiction }) => jurisdiction)).size === 1;
}

/**
 * Of two plans the one that begins earlier; of the same years the one of the higher level, which the other
 * carries out. What is gone of one named plan is gone in the next of its place, if there is one.
 */
function inTime(
  groups: Scope['groups'],
  time: 'gone' | 'new',
  collection: Collection,
): { earlier: string[]; later: string[] } {
  const ids = [...new Set(groups.flatMap((group) => group.ids))];
  const [first, ...rest] = collection.plans.filter(({ id }) => ids.includes(id));
  if (!first) return { earlier: [], later: [] };
  if (rest.length > 0) return { earlier: [first.id], later: rest.map(({ id }) => id) };
  const next = collection.plans.filter(
    (plan) => plan.jurisdiction === first.jurisdiction && start(plan) > start(first),
  );
  if (time === 'gone' && next.length > 0) return { earlier: [first.id], later: next.map(({ id }) => id) };
  return { earlier: naturalOthers([first.id], collection), later: [first.id] };
}

/**
 * What a plan is held against if the question names no other: the plans of its place before it, else the plan of
 * the nation for the same years, else all others.
 */
function naturalOthers(own: readonly string[], { plans }: Collection): string[] {
  const named = plans.filter(({ id }) => own.includes(id));
  const others = plans.filter(({ id }) => !own.includes(id));
  const idsOf = (fits: (plan: Plan, other: Plan) => boolean): string[] =>
    others.filter((other) => named.some((plan) => fits(plan, other))).map(({ id }) => id);
  const before = idsOf(
    (plan, other) => other.jurisdiction === plan.jurisdiction && start(other) < start(plan),
  );
  if (before.length > 0) return before;
  const above = idsOf((plan, other) => other.level === 'national' && start(other) === start(plan));
  return above.length > 0 ? above : others.map(({ id }) => id);
}

function start(plan: Plan): string {
  return plan.period.start ?? '';
}

function bothWays(groups: Scope['groups'], collection: Collection): Coverage {
  const [first, ...others] = groups;
  const of = first?.ids ?? [];
  const against = others.flatMap(({ ids }) => ids).filter((id) => !of.includes(id));
  return {
    kind: 'coverage',
    of: [...of],
    against: against.length > 0 ? against : naturalOthers(of, collection),
    sense: 'both-ways',
  };
}
