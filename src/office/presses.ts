import type { Made, MadeItem, Office, Ordering } from '../chat/office.ts';
import { localDay } from '../digest/local-day.ts';
import type { ClauseBlock, Mark } from '../model/card.ts';
import { addDays } from '../model/days.ts';
import type { ItemVerb } from '../model/press.ts';
import type { Event } from '../store/history.ts';
import type { DeadlineOrders } from './deadline-orders.ts';
import { OWN } from './digest-made.ts';
import type { DigestDeps } from './office.ts';
import { roomOf } from './room-of.ts';
import { wordsOf } from './subscription-card.ts';

const DAYS = { in1: 1, in3: 3, in7: 7, in30: 30 } as const;
type Changing = Exclude<ItemVerb, 'clause' | 'later'>;
type Change = 'done' | 'reopen' | 'delete' | { until: string };

type PressesDeps = DigestDeps & {
  /** The time zone of the place. */
  zone: (by: Ordering) => Promise<string>;
  deadlineAsItIs: DeadlineOrders['asItIs'];
};

/** A date as it is after a press. `history`: how it came there, oldest first. */
type Now = { state: 'open' | 'done' | 'deleted'; history: () => Promise<Event[]> };

/**
 * Marks the items of digests and lists: dates of plans by a mark of the room, own dates in themselves. A card can be
 * old: what it shows after a press is what the database says then, and who did it first.
 */
export function createPresses({ store, clock, zone, deadlineAsItIs }: PressesDeps): Office['press'] {
  return async (verb, item, made, by) => {
    const words = wordsOf(by.lang);
    if (verb === 'later') return { kind: 'new', made: askWhen(item, words.later(item.label), by.lang) };
    const here = await zone(by);
    const until = addDays(localDay(clock.now(), here), verb in DAYS ? DAYS[verb as keyof typeof DAYS] : 0);
    const now = await keep(item, changeOf(verb, until), by);
    if (!now) return { kind: 'remark', text: words.gone };
    // A list of deadlines says more of each than a mark: there it is told anew.
    const anew =
      verb in DAYS || !isDeadline(made, item) ? null : await deadlineAsItIs(item.id.slice(OWN.length), by);
    if (anew) return { kind: 'changed', made: withBlock(made, anew) };
    if (now.state === 'done') return { kind: 'changed', made: withItem(made, item, ...(await done(now))) };
    if (verb === 'delete') {
      const mark = { text: words.deleted, person: idOf(by.person) };
      return { kind: 'changed', made: withItem(made, item, mark, []) };
    }
    if (verb !== 'undo') {
      const mark = { text: words.laterUntil(until), person: null };
      return { kind: 'changed', made: withItem(made, item, mark, []) };
    }
    return { kind: 'changed', made: withItem(made, item, null, ['done', 'later', ...lasting(item)]) };

    async function done({ history }: Now): Promise<[Mark, ItemVerb[]]> {
      const event = (await history()).findLast(({ action }) => action === 'done');
      const day = localDay(event ? new Date(event.at) : clock.now(), here);
      const person = event?.by ? idOf(event.by) : null;
      const mark = { text: words.doneOn(day, person !== null), person };
      // Where it was asked when to be reminded there is nothing more to choose.
      return [mark, verb in DAYS ? [] : ['undo', ...lasting(item)]];
    }
  };

  /** Null where the date is not there any more. */
  async function keep({ id }: MadeItem, change: Change, by: Ordering): Promise<Now | null> {
    const { person } = by;
    if (!id.startsWith(OWN)) {
      const room = roomOf(by);
      if (change === 'delete') return null;
      const to =
        typeof change === 'string'
          ? { state: change === 'done' ? ('done' as const) : ('open' as const) }
          : { state: 'open' as const, snoozedUntil: change.until };
      const { state } = await store.marks.set(room, id, to, person);
      return { state, history: () => store.marks.history(room, id) };
    }
    const own = id.slice(OWN.length);
    const { deadlines } = store;
    const set = { done: deadlines.done, reopen: deadlines.reopen, delete: deadlines.remove };
    const after =
      typeof change === 'string'
        ? await set[change](own, person)
        : await deadlines.snooze(own, change.until, person);
    return after && { state: after.state, history: () => deadlines.history(own) };
  }
}

/** What can be done with an item whatever has become of it. */
const lasting = ({ verbs }: MadeItem): ItemVerb[] =>
  verbs.filter((verb) => verb === 'clause' || verb === 'delete');

/** Who it is on their platform: `slack T1 U1` → `U1`. */
const idOf = (person: string): string => person.split(' ').at(-1) ?? person;

function changeOf(verb: Changing, until: string): Change {
  if (verb === 'done' || verb === 'delete') return verb;
  return verb === 'undo' ? 'reopen' : { until };
}

/** A small card with the days to choose from. */
function askWhen(item: MadeItem, title: string, lang: 'zh' | 'en'): Made {
  const block: ClauseBlock = {
    kind: 'clause',
    number: 1,
    id: item.id,
    text: title,
    gloss: null,
    units: [],
    role: null,
    remark: null,
    source: '',
  };
  return {
    card: { lang, title: '', blocks: [block], choices: [] },
    items: [{ ...item, number: 1, verbs: ['in1', 'in3', 'in7', 'in30'] }],
  };
}

/** Whether a card shows an item as /deadline does; in a digest it is one of many dates. */
const isDeadline = ({ card }: Made, { number }: MadeItem): boolean =>
  card.blocks.some((block) => block.kind === 'clause' && block.number === number && block.id.startsWith(OWN));

/** The card with one deadline as it is now. */
function withBlock({ card, items }: Made, { block, item }: { block: ClauseBlock; item: MadeItem }): Made {
  return {
    card: {
      ...card,
      blocks: card.blocks.map((old) => (old.kind === 'clause' && old.number === block.number ? block : old)),
    },
    items: items.map((old) => (old.number === item.number ? item : old)),
  };
}

/** The card with what has become of one item, and with what can be done with it now. */
function withItem(made: Made, { number }: MadeItem, mark: Mark | null, verbs: ItemVerb[]): Made {
  return {
    card: {
      ...made.card,
      blocks: made.card.blocks.map((block) =>
        block.kind === 'clause' && block.number === number ? { ...block, marks: mark ? [mark] : [] } : block,
      ),
    },
    items: made.items.map((item) => (item.number === number ? { ...item, verbs } : item)),
  };
}
