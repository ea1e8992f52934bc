import type { SubscriptionWords } from './subscription-words.ts';

const WEEKDAY = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const of = (direct: boolean): string => (direct ? 'you' : 'this channel');

const REFUSALS: [RegExp, string][] = [
  [/is_archived/u, 'the channel is archived'],
  [/not_in_channel|Missing Access/u, 'the bot is not in the channel, or cannot see it'],
  [/channel_not_found|Unknown Channel/u, 'the channel was deleted, or the bot cannot see it'],
  [/restricted_action|no_permission|Missing Permissions/u, 'the bot may not write in the channel'],
  [
    /user_disabled|user_not_found|cannot_dm_bot|Cannot send messages to this user/u,
    'the person takes no direct messages',
  ],
];

/** English sentences about subscriptions. */
export const subscriptionEn: SubscriptionWords = {
  news: {
    subscribed: (direct) => `The digest of deadlines now comes to ${of(direct)}.`,
    changed: (direct) => `The digest for ${of(direct)} has been changed.`,
    unchanged: (direct) => `The digest for ${of(direct)} is as you say already: nothing was changed.`,
    paused: (direct) => `The digest for ${of(direct)} is paused.`,
    resumed: (direct) => `The digest for ${of(direct)} goes on.`,
    stopped: (direct) => `The digest for ${of(direct)} is stopped.`,
    active: (direct) => `The digest for ${of(direct)}: on`,
    'is-paused': (direct) => `The digest for ${of(direct)}: paused`,
    none: (direct) => `There is no digest for ${of(direct)} yet.`,
    'nothing-to-change': (direct) => `There is no digest for ${of(direct)} yet, so nothing to change.`,
    'new-address': () => 'The calendar has a new address; the old one no longer works.',
  },
  when: ({ hour, zone, rhythm }) => {
    const days =
      rhythm.every === 'day'
        ? 'every day'
        : rhythm.every === 'working-day'
          ? 'on working days in China (with public holidays and make-up days)'
          : `on ${WEEKDAY[rhythm.weekday - 1]}s`;
    return `${days} at ${hour}:00 (${zone})`;
  },
  label: {
    when: 'When',
    units: 'Agencies',
    role: 'Part',
    plans: 'Plans',
    places: 'Places',
    ahead: 'Ahead',
    empty: 'Days with nothing due',
    lang: 'Language',
    next: 'Next',
    reason: 'Paused because',
    calendar: 'Calendar address (keep it to yourselves)',
  },
  every: 'all',
  role: { lead: 'leads', support: 'supports' },
  ladder: '30, 14, 7, 3, 1 days before and on the day; weekly once it is overdue',
  ahead: (days) => `at most ${days} days`,
  empty: { silent: 'nothing is sent', said: 'a line says so' },
  lang: { zh: 'Chinese', en: 'English' },
  next: {
    subscribe: '/digest subscribe working days 9am',
    show: '/digest show',
    preview: '/digest preview',
    pause: '/digest pause',
    resume: '/digest resume',
    stop: '/digest stop',
  },
  refusal: (raw) => REFUSALS.find(([form]) => form.test(raw))?.[1] ?? raw,
  invite: 'The bot can post only in channels it is in; if it is not here yet, write /invite @zeren.',
  gaveUp: (reason) => ({
    title: 'The digest of deadlines could not be sent and is paused.',
    next: `The reason: ${reason}. Once that is put right, write /digest resume where it was ordered.`,
  }),
  later: (label) => `When should this come again? ${label}`,
  laterUntil: (day) => `Comes again on ${day}.`,
  doneOn: (day, known) => `✓ Marked as done on ${day}${known ? ' by' : '.'}`,
  gone: 'This was deleted in the meantime; nothing was changed.',
  deleted: 'Deleted.',
};
