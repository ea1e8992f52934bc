import { describe, expect, test } from 'vitest';
import type { ShownDeadline } from '../model/own-deadline.ts';
import { deadlineEn } from './deadline-en.ts';
import type { OwnWords } from './deadline-words.ts';
import { deadlineZh } from './deadline-zh.ts';

const stamp = { by: 'U1', at: '2026-11-21 09:00' };

function* deadlines(): Generator<ShownDeadline> {
  for (const daysLeft of [-2, -1, 0, 1, 30])
    for (const state of ['open', 'done', 'deleted'] as const)
      for (const snoozedUntil of [null, '2026-12-10'])
        yield {
          number: 2,
          text: 'x',
          due: '2026-12-15',
          daysLeft,
          unit: null,
          clause: null,
          state,
          snoozedUntil,
          created: stamp,
          closed: state === 'open' ? null : stamp,
        };
}

/** All that is said of a deadline. */
const sentences = (words: OwnWords, shown: ShownDeadline): string[] => [
  ...Object.values(words.changed).map((say) => say(shown)),
  ...Object.values(words.same).map((say) => say(shown)),
  words.doneAlready(shown),
  words.deletedAlready(shown),
  words.state(shown),
  words.source,
  ...Object.values(words.mark).map((say) => say(shown.created.at)),
  words.history(shown),
];

describe.each([
  ['zh', deadlineZh, /[a-zA-Z]/u],
  ['en', deadlineEn, /\p{Script=Han}|[，。；：（）]/u],
] as const)('%s', (_, words, other) => {
  test('is said in one language, whole, whenever it is due', () => {
    for (const shown of deadlines())
      for (const said of sentences(words, shown)) {
        expect(said).not.toMatch(other);
        expect(said).not.toMatch(/undefined|null|NaN|--|\b1 days|  /u);
      }
  });

  test('what a person marked is never said of what nobody marked', () => {
    const open = [...deadlines()].filter(({ state }) => state === 'open');
    expect(open.map(words.state).join()).not.toMatch(/✓|(?<!没有人)标记|is marked/u);
  });
});
