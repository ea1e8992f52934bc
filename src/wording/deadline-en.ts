import { weekdayOf } from '../model/days.ts';
import type { OwnWords } from './deadline-words.ts';

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const day = (iso: string): string => `${NAMES[weekdayOf(iso) - 1]} ${iso}`;

/** English sentences around the deadlines of a team. */
export const deadlineEn: OwnWords = {
  day,
  changed: {
    created: ({ number, due, daysLeft }) => `Added #${number}: due ${day(due)}, ${left(daysLeft)}`,
    edited: ({ number }) => `Changed #${number}`,
    done: ({ number }) => `#${number} is marked as done`,
    reopened: ({ number }) => `#${number} is marked as not done`,
    snoozed: ({ number, snoozedUntil, due }) =>
      `#${number}${snoozedUntil === null ? '' : `: next reminder on ${day(snoozedUntil)}`}; still due ${day(due)}`,
    deleted: ({ number }) => `Deleted #${number}`,
  },
  same: {
    created: ({ number }) => `#${number} is there already, so nothing was changed.`,
    edited: ({ number }) => `#${number} is like that already, so nothing was changed.`,
    done: ({ number }) => `#${number} was marked as done before, so nothing was changed.`,
    reopened: ({ number }) => `#${number} is not done anyway, so nothing was changed.`,
    snoozed: ({ number }) => `#${number} is to be reminded of on that day already, so nothing was changed.`,
    deleted: ({ number }) => `#${number} was deleted before, so nothing was changed.`,
  },
  doneAlready: ({ number }) =>
    `#${number} is marked as done: there will be no reminder, so nothing was changed.`,
  deletedAlready: ({ number }) => `#${number} was deleted, so nothing was changed.`,
  noNumber: (number) => `There is no #${number} here, so nothing was changed.`,
  full: (most) =>
    `There are ${most} open deadlines here, so no more fit. Please finish or delete some first.`,
  read: (words, read) => `“${words}” was read as ${day(read)}.`,
  unarranged: (year) =>
    `The holidays of ${year} are not known yet: working days were counted as Monday to Friday.`,
  snoozedBeyond: (due) => `Mind: that reminder comes after it is due, on ${day(due)}.`,
  state: ({ state, due, daysLeft, snoozedUntil }) => {
    if (state !== 'open') return `Due ${day(due)}.`;
    const unmarked = daysLeft < 0 ? '; nobody has marked it as done' : '';
    const snoozed = snoozedUntil === null ? '' : ` No reminder before ${day(snoozedUntil)}.`;
    return `Due ${day(due)}, ${left(daysLeft)}${unmarked}.${snoozed}`;
  },
  mark: {
    created: (at) => `${at}: added`,
    done: (at) => `✓ ${at}: marked as done`,
    deleted: (at) => `${at}: deleted`,
  },
  source: 'Own deadline',
  about: (cited) => `About ${cited}.`,
  ofClause: (cited) => `Carry out ${cited}`,
  lostClause: (id) => `${id} (no longer in the collection)`,
  unit: 'Responsible',
  nothing: '(none)',
  listed: (open, overdue) =>
    overdue > 0 ? `Own deadlines: ${open} open, of which ${overdue} overdue` : `Own deadlines: ${open} open`,
  none: (withDone) =>
    withDone ? 'There are no own deadlines here yet.' : 'There are no open own deadlines here.',
  doneCount: (count) => `${count} more ${count === 1 ? 'is' : 'are'} marked as done.`,
  doneHeading: (count) => `[Marked as done] ${count === 1 ? '1 item' : `${count} items`}`,
  history: ({ number }) => `History of #${number}`,
  event: {
    created: 'added',
    edited: 'changed',
    done: 'marked as done',
    reopened: 'marked as not done',
    snoozed: 'snoozed',
    deleted: 'deleted',
  },
  field: { text: 'Text', due: 'Due', unit: 'Responsible', clause: 'Clause', until: 'Reminder' },
  refused: (why) => {
    switch (why.kind) {
      case 'past':
        return `“${why.words}” is ${day(why.day)}, which has passed, so nothing was saved.`;
      case 'no-such-day':
        return `There is no such day as “${why.words}”, so nothing was saved.`;
      case 'two-days':
        return `There are several dates (${why.words.map((words) => `“${words}”`).join(', ')}), so nothing was saved. Please name the one it is due on.`;
      case 'recurring':
        return `“${why.words}” comes again and again: a deadline is one day, so nothing was saved.`;
      case 'no-day':
        return `I found no day in “${why.typed}”, so nothing was saved. Please name one, such as: next Friday, by Dec 15, in 3 days.`;
      case 'too-long':
        return `The text is too long (${why.length} characters, at most ${why.most}), so nothing was saved.`;
      case 'no-clause':
        return `The collection has no clause “${why.words}”, so nothing was saved.`;
      case 'many-clauses':
        return `There are ${why.count} clauses under “${why.words}”, so nothing was saved. Please give the whole number.`;
    }
  },
  unsure: {
    day: (asked) => `“${asked}” can be two days, so nothing was saved. Which one is it?`,
    clause: (asked) => `Several plans have “${asked}”, so nothing was saved. Which one is it?`,
    postpone: (asked) => `Does “${asked}” change the due day, or only the reminder? Nothing was changed.`,
  },
  orders: {
    list: '/deadline list',
    all: '/deadline list all',
  },
};

function left(days: number): string {
  if (days < 0) return days === -1 ? '1 day ago' : `${-days} days ago`;
  if (days === 0) return 'today';
  return days === 1 ? 'in 1 day' : `in ${days} days`;
}
