import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Difference, DutyChange } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';
import type { Role } from '../model/unit.ts';
import { type ComparisonWords, comparedPlans, type Numbers, searchedIn, sortedOut } from './comparison.ts';

const TAKEN_OVER = {
  renamed: 'became',
  merged: 'merged into',
  split: 'passed work to',
  'duties-moved': 'passed work to',
} as const;

/** English sentences of comparisons. */
export const comparisonEn: ComparisonWords = {
  title,
  notes,
  heading: 'What the comparison shows',
  plans: (from, to, labels) => `${labels.plan(from).en} → ${labels.plan(to).en}`,
  differences,
  tally: ({ plan, unit, lead, support }, labels) => {
    const parts = [
      lead === null ? '' : `leads ${measures(lead)}`,
      support === null ? '' : `supports ${measures(support)}`,
    ];
    return { label: labels.plan(plan).en, value: `${unit} ${parts.filter(Boolean).join(' and ')}` };
  },
  aligned: (numbers) => `Worded otherwise, but the same measure as ${numbers}.`,
  duties,
  coverage: ({ total, covered, missing, unreadable }, numbers) =>
    `${covered.length} of ${measures(total)} ${covered.length === 1 ? 'has' : 'have'} a counterpart, ${missing.length === 0 ? 'none is missing.' : `${missing.length} ${missing.length === 1 ? 'has' : 'have'} none${inBrackets(numbers(missing))}.`}${unreadable > 0 ? ` The text of ${unreadable} more is lost and cannot be compared.` : ''}`,
  cite: (numbers) => `no. ${numbers.join(', ')}`,
  near: (numbers) => `near to ${numbers}, but not the same measure`,
};

function measures(count: number): string {
  return `${count} ${count === 1 ? 'measure' : 'measures'}`;
}

function inBrackets(numbers: string): string {
  return numbers ? ` (${numbers})` : '';
}

function title(facts: AnswerFacts, labels: Labels): string {
  const { coverage, want } = facts.detail;
  const { agencies, topic } = facts.understood;
  const [row, ...more] = coverage ?? [];
  const common = want?.kind === 'coverage' && want.sense === 'common';
  const about = topic ? ` on “${topic}”` : '';
  if (row && more.length === 0) {
    const [of, against] = [labels.plan(row.of).en, labels.plan(row.against).en];
    if (common) return `${measures(facts.count ?? 0)}${about} of ${of} that ${against} has, too`;
    return row.missing.length === 0
      ? `Every measure${about} of ${of} has a counterpart in ${against}`
      : `${measures(row.missing.length)}${about} of ${of} without a counterpart in ${against}`;
  }
  if (coverage)
    return common
      ? `Measures${about} that the plans have in common: ${facts.count}`
      : `Measures${about} without a counterpart in the other plan: ${facts.count}`;
  const who = agencies
    .map(({ asked, taken }) => [...new Set(taken.map(({ name }) => name))].join('/') || asked)
    .join(', ');
  const plans = comparedPlans(facts)
    .map((id) => labels.plan(id).en)
    .join(', ');
  return `Comparison: ${[who, topic ? `“${topic}”` : '', plans].filter(Boolean).join(' · ')}`;
}

function notes(facts: AnswerFacts, labels: Labels): string[] {
  const { absent = [], incomplete = [] } = facts.detail;
  const damaged = searchedIn(facts).filter((id) => incomplete.includes(id));
  return [
    ...absent.map((id) =>
      incomplete.includes(id)
        ? `What is left of ${labels.plan(id).en} has no such measure; its source is damaged, so it may have had one.`
        : `${labels.plan(id).en} has no such measure.`,
    ),
    ...damaged.map(
      (id) =>
        `The source of ${labels.plan(id).en} is damaged: that no counterpart was found does not prove there was none.`,
    ),
  ];
}

function differences(list: readonly Difference[], numbers: Numbers, labels: Labels): string {
  const { changed, same, lost, only } = sortedOut(list);
  const single = list.length === 1;
  const at = ({ from, to }: Difference): string => (single ? '' : `${numbers(from)} → ${numbers(to)}: `);
  const clauses = (some: readonly Difference[]): string =>
    numbers(some.flatMap(({ from, to }) => [...from, ...to]));
  return [
    ...changed.map((difference) => `${at(difference)}${change(difference, labels)}`),
    same.length > 0 ? `${single ? '' : `${clauses(same)}: `}same units.` : '',
    ...lost.map(
      (difference) =>
        `${at(difference)}the responsibility line of ${difference.unknown.map((id) => labels.plan(id).en).join(' and ')} is lost, so the units cannot be compared.`,
    ),
    ...(['from', 'to'] as const).map((side) => onlyThere(only[side], side, clauses, labels)),
  ]
    .filter(Boolean)
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
    .join(' ');
}

function onlyThere(
  list: readonly Difference[],
  side: 'from' | 'to',
  clauses: (list: readonly Difference[]) => string,
  labels: Labels,
): string {
  const plan = list[0]?.plans[side];
  return plan === undefined ? '' : `Only in ${labels.plan(plan).en}: ${clauses(list)}.`;
}

function change(difference: Difference, labels: Labels): string {
  const { plans, gained, lost, moved } = difference;
  const [before, now] = [labels.plan(plans.from).en, labels.plan(plans.to).en];
  const list = (held: Difference['gained'], role: Role, words: string): string => {
    const names = held
      .filter((entry) => entry.role === role)
      .map(({ unit }) => named(unit.name, unit.id, labels));
    return names.length > 0 ? `${words}: ${names.join(', ')}.` : '';
  };
  const roles: readonly Role[] = ['lead', 'support'];
  return [
    ...renamings(difference),
    ...roles.map((role) => list(gained, role, plans.sameYears ? `${role} only in ${now}` : `new ${role}`)),
    ...roles.map((role) =>
      list(lost, role, plans.sameYears ? `${role} only in ${before}` : `no longer ${role}`),
    ),
    ...moved.map(({ unit, from, to }) =>
      plans.sameYears
        ? `${unit.name}: ${from} in ${before}, ${to} in ${now}.`
        : `${unit.name} moved from ${from} to ${to}.`,
    ),
    gained.length + lost.length + moved.length === 0 ? 'otherwise the same units.' : '',
  ]
    .filter(Boolean)
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
    .join(' ');
}

function named(name: string, id: string | null, labels: Labels): string {
  const english = labels.unit(id, name);
  return english ? `${name} (${english})` : name;
}

/** “劳动保障厅, 人事厅 merged into 人社厅 (2009).” */
function renamings({ renamed }: Difference): string[] {
  const groups = Map.groupBy(renamed, ({ to, relation, year }) => `${to.name}|${relation}|${year}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = [...new Set(group.map(({ from }) => from.name))].join(' and ');
    return [
      `${names} ${TAKEN_OVER[first.relation]} ${first.to.name}${first.year ? ` (${first.year})` : ''}.`,
    ];
  });
}

function duties(
  { plans, kept, moved, gained, lost, unknown }: DutyChange,
  numbers: Numbers,
  labels: Labels,
): string {
  const [before, now] = [labels.plan(plans.from).en, labels.plan(plans.to).en];
  const part = (words: string, ids: readonly string[]): string =>
    ids.length > 0 ? `${words}: ${ids.length} (${numbers(ids)}).` : '';
  return [
    `Measures it has in both plans: ${kept.length}.`,
    ...moved.map(
      ({ from, to, roles }) =>
        `${roles.from === 'lead' ? 'Leads' : 'Supports'} ${numbers([from])}, ${roles.to === 'lead' ? 'leads' : 'supports'} ${numbers([to])}.`,
    ),
    part(plans.sameYears ? `Measures that only ${now} has` : 'New measures', gained.fresh),
    part(plans.sameYears ? `In both plans, but named only in ${now}` : 'Measures it joined', gained.joined),
    part(plans.sameYears ? `Measures that only ${before} has` : 'Measures that ended', lost.ended),
    part(
      plans.sameYears ? `In both plans, but named only in ${before}` : 'Measures that go on without it',
      lost.left,
    ),
    part('Not comparable, because text is lost', unknown),
  ]
    .filter(Boolean)
    .join(' ');
}
