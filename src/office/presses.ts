import type { Made, MadeItem, Office, Ordering } from '../chat/office.ts';
import type { ClauseBlock, Mark } from '../model/card.ts';
import { addDays } from '../model/days.ts';
import type { ItemVerb } from '../model/press.ts';
import { OWN } from './digest-made.ts';
import type { DigestDeps } from './office.ts';
import { roomOf } from './room-of.ts';
import { wordsOf } from './subscription-card.ts';

const DAYS = { in1: 1, in3: 3, in7: 7, in30: 30 } as const;
type Changing = Exclude<ItemVerb, 'clause' | 'later'>;
type Change = { state: 'open' | 'done'; until: string | null } | 'delete';

/** Marks the items of digests and lists: dates of plans by a mark of the room, own dates in themselves. */
export function createPresses(
  { store }: DigestDeps,
  today: (by: Ordering) => Promise<string>,
): Office['press'] {
  return async (verb, item, made, by) => {
    const words = wordsOf(by.lang);
    if (verb === 'later') return { kind: 'new', made: askWhen(item, words.later(item.label), by.lang) };
    const day = await today(by);
    const change = changeOf(verb, day);
    if (!(await keep(item, change, by))) return { kind: 'remark', text: words.gone };
    const { mark, verbs } = after(verb, item, day, by);
    return { kind: 'changed', made: withItem(made, item, mark, verbs) };
  };

  /** False where the date is not there any more. */
  async function keep({ id }: MadeItem, change: Change, by: Ordering): Promise<boolean> {
    if (!id.startsWith(OWN)) {
      if (change === 'delete') return false;
      const to = { state: change.state, snoozedUntil: change.until };
      await store.marks.set(roomOf(by), id, to, by.person);
      return true;
    }
    const own = id.slice(OWN.length);
    const { deadlines } = store;
    if (change === 'delete') return (await deadlines.remove(own, by.person)) !== null;
    if (change.until !== null) return (await deadlines.snooze(own, change.until, by.person)) !== null;
    const set = change.state === 'done' ? deadlines.done : deadlines.reopen;
    return (await set(own, by.person)) !== null;
  }

  function after(
    verb: Changing,
    { verbs: before }: MadeItem,
    day: string,
    by: Ordering,
  ): { mark: Mark | null; verbs: ItemVerb[] } {
    const words = wordsOf(by.lang);
    const show = before.filter((one) => one === 'clause' || one === 'delete');
    switch (verb) {
      case 'done':
        return { mark: { text: words.doneOn(day), person: idOf(by) }, verbs: ['undo', ...show] };
      case 'delete':
        return { mark: { text: words.deleted, person: idOf(by) }, verbs: [] };
      case 'undo':
        return { mark: null, verbs: ['done', 'later', ...show] };
      case 'in1':
      case 'in3':
      case 'in7':
      case 'in30':
        return { mark: { text: words.laterUntil(addDays(day, DAYS[verb])), person: null }, verbs: [] };
    }
  }
}

/** Who it is on their platform: `slack T1 U1` → `U1`. */
const idOf = ({ person }: Ordering): string => person.split(' ').at(-1) ?? person;

function changeOf(verb: Changing, today: string): Change {
  if (verb === 'delete') return 'delete';
  if (verb in DAYS) return { state: 'open', until: addDays(today, DAYS[verb as keyof typeof DAYS]) };
  return { state: verb === 'done' ? 'done' : 'open', until: null };
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
