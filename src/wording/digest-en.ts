import type { ShownItem } from '../model/digest.ts';
import type { DigestWords } from './digest-words.ts';

/** English sentences of the digest. */
export const digestEn: DigestWords = {
  title: ({ on, count }) =>
    count === 0
      ? `${on}: nothing to remind of.`
      : `${on}: ${count} ${count === 1 ? 'reminder' : 'reminders'}`,
  next: ({ next }) =>
    next
      ? `The next reminder comes on ${next.on}, with ${items(next.count)}.`
      : 'The chosen plans hold nothing more to remind of.',
  late: (since) =>
    `This comes late: the digests since ${since} were not sent, and this is one for all of them.`,
  own: {
    day: ({ day, days_left }) => {
      if (days_left < 0) return `Was due on ${day}, ${days(-days_left)} ago; nobody has marked it as done.`;
      return days_left === 0 ? 'Due today.' : `Due on ${day}, in ${days(days_left)}.`;
    },
    snoozed: (until) => `Was put off until ${until}.`,
    source: (noted) => `— your own deadline, noted on ${noted}`,
  },
  silent: (plans, ended) =>
    `${plans.join(', ')} ended on ${ended}; there are no more reminders of ${plans.length === 1 ? 'it' : 'them'}.`,
  groups: {
    overdue: (count) => `[Overdue] ${items(count)}`,
    today: (count) => `[Today] ${items(count)}`,
    this_week: (count) => `[Within seven days] ${items(count)}`,
    later: (count) => `[Later] ${items(count)}`,
  },
  occasion: {
    due: ({ day, days_left }) => {
      if (days_left < 0)
        return `Was due on ${day}, ${days(-days_left)} ago; the plan does not say whether it was done.`;
      return days_left === 0 ? 'Due today.' : `Due on ${day}, in ${days(days_left)}.`;
    },
    'plan-ends': ({ day, days_left }) => {
      if (days_left < 0) return `The plan ended on ${day}.`;
      return days_left === 0 ? 'The plan ends today.' : `The plan ends on ${day}, in ${days(days_left)}.`;
    },
    'womens-day': ahead('International Women’s Day'),
    'childrens-day': ahead('International Children’s Day'),
    'year-begins': (item) => begins(item, `The year ${item.day.slice(0, 4)}`),
    'half-year-begins': (item) =>
      begins(
        item,
        `The ${item.day.slice(5, 7) === '01' ? 'first' : 'second'} half of ${item.day.slice(0, 4)}`,
      ),
    'school-term-begins': (item) => begins(item, 'The school term'),
    'quarter-begins': (item) =>
      begins(item, `Quarter ${Math.ceil(Number(item.day.slice(5, 7)) / 3)} of ${item.day.slice(0, 4)}`),
    'month-begins': (item) => begins(item, `The month ${item.day.slice(0, 7)}`),
    'year-ends': ahead('The yearly evaluation'),
    'half-year-ends': ahead('The evaluation at mid-year'),
    'mid-term-evaluation': ahead('The mid-term evaluation'),
    'final-year-begins': (item) => begins(item, `${item.day.slice(0, 4)}, the year of the final evaluation,`),
    'final-evaluation': ahead('The final evaluation'),
  },
  label: {
    due: 'Due',
    'plan-ends': 'Plan ends',
    'womens-day': 'International Women’s Day',
    'childrens-day': 'International Children’s Day',
    'year-begins': 'Year begins',
    'half-year-begins': 'Half-year begins',
    'school-term-begins': 'School term begins',
    'quarter-begins': 'Quarter begins',
    'month-begins': 'Month begins',
    'year-ends': 'Yearly evaluation',
    'half-year-ends': 'Evaluation at mid-year',
    'mid-term-evaluation': 'Mid-term evaluation',
    'final-year-begins': 'Year of the final evaluation begins',
    'final-evaluation': 'Final evaluation',
  },
  responsible: 'Responsible',
  support: 'Support',
  derived: 'The date is derived: the plan does not name it.',
  nobody: 'Responsible units unknown.',
  calendar: 'Deadlines of the action plans',
  ownEvent: { label: 'Own deadline', note: 'A deadline of your own; not from a plan.' },
  dayOff: (day, next) =>
    `${day} is no working day: a digest on working days has it in that of the next one, ${next}.`,
  holidaysUnknown: (year) =>
    `The public holidays of ${year} are not known yet: working days are Monday to Friday without the holidays that have a fixed day. A digest on working days can come on other holidays, such as Spring Festival; on make-up working days at a weekend it does not come, and the next one has what is missing.`,
};

function ahead(what: string): (item: ShownItem) => string {
  return ({ day, days_left }) => {
    if (days_left < 0) return `${what} was on ${day}, ${days(-days_left)} ago.`;
    return days_left === 0 ? `${what} is today.` : `${what} is on ${day}, in ${days(days_left)}.`;
  };
}

function begins({ day, days_left }: ShownItem, what: string): string {
  if (days_left < 0) return `${what} began on ${day}.`;
  return days_left === 0 ? `${what} begins today.` : `${what} begins on ${day}, in ${days(days_left)}.`;
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const items = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
