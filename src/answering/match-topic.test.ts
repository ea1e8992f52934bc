import { describe, expect, test } from 'vitest';
import type { Collection } from '../collection/collection.ts';
import type { Topic, TopicTerm } from '../model/query.ts';
import { ClauseIndex, type IndexedText } from '../search/clause-index.ts';
import { ask, collection } from '../testing/collection.ts';
import { matchTopic } from './match-topic.ts';

const text = (id: number, words: string): IndexedText => ({
  id,
  words: words.split(' '),
  about: [],
  context: [],
});

const term = (token: string, weight = 1, common = false): TopicTerm => ({
  label: token,
  tokens: [token],
  inner: [],
  pieces: [],
  weight,
  known: true,
  common,
  broad: false,
  concept: true,
  listed: false,
});

const topic = (...terms: TopicTerm[]): Topic => ({ words: terms.map(({ label }) => label).join(' '), terms });

/** Clauses 0–2 of plan p, 3–4 of plan q, 5 of plan r. */
const planOf = (id: number): string => (id < 3 ? 'p' : id < 5 ? 'q' : 'r');

function made(texts: string[], alignment: Collection['alignment'] = {}): Collection {
  const clauses = texts.map((_, id) => ({ id: `${planOf(id)}/${id}`, plan: planOf(id) }));
  return {
    ...collection,
    plans: [{ id: 'p' }, { id: 'q' }, { id: 'r' }] as unknown as Collection['plans'],
    clauses: clauses as unknown as Collection['clauses'],
    passages: [],
    deadlines: [],
    alignment,
    index: ClauseIndex.build(texts.map((words, id) => text(id, words))),
  };
}

const ids = (hits: readonly { id: number }[]): number[] => hits.map(({ id }) => id);
const everywhere = (): boolean => true;

describe('accepted and near', () => {
  test('most of the matter must be met, and hardly less than the best', () => {
    const c = made(['a b c', 'a b', 'a']);
    const match = matchTopic(topic(term('a'), term('b'), term('c')), c, everywhere);
    expect(ids(match.accepted)).toEqual([0]);
    expect(ids(match.near)).toEqual([1, 2]);
  });

  test('what meets less than half is near only', () => {
    const match = matchTopic(topic(term('a'), term('b', 2)), made(['a', 'x']), everywhere);
    expect(match.accepted).toEqual([]);
    expect(ids(match.near)).toEqual([0]);
  });

  test('common words alone are no match, not even a near one', () => {
    const match = matchTopic(topic(term('a', 1, true), term('b', 1)), made(['a', 'x']), everywhere);
    expect(match).toEqual({ accepted: [], near: [] });
  });

  test('out of scope is out of the answer', () => {
    const match = matchTopic(topic(term('a')), made(['a', 'a', 'a']), (id) => id === 1);
    expect(ids(match.accepted)).toEqual([1]);
  });

  test('a plan that words it more briefly is heard with its best', () => {
    const c = made(['a b c d', 'x', 'x', 'a b c', 'a b']);
    const match = matchTopic(topic(term('a'), term('b'), term('c'), term('d')), c, everywhere);
    expect(ids(match.accepted)).toEqual([0, 3]);
    expect(ids(match.near)).toEqual([4]);
  });

  test('beside a strange word one broad thing is no match, two are', () => {
    const strange = { ...term('y'), known: false, concept: false };
    const c = made(['a', 'a b', 'x']);
    expect(matchTopic(topic(term('a', 3), strange), c, everywhere)).toEqual({ accepted: [], near: [] });
    const both = matchTopic(topic(term('a', 3), term('b', 3), strange), c, everywhere);
    expect(ids(both.accepted)).toEqual([1]);
  });

  test('a plan that has one of the listed things only is heard with it', () => {
    const c = made(['a b', 'x', 'x', 'b', 'x']);
    const listed = (token: string): TopicTerm => ({ ...term(token, 4), listed: true });
    expect(ids(matchTopic(topic(listed('a'), listed('b')), c, everywhere).accepted)).toEqual([0, 3]);
    expect(ids(matchTopic(topic(term('a'), term('b')), c, everywhere).accepted)).toEqual([0]);
    const more = made(['a b c', 'x', 'x', 'b', 'x']);
    const matter = topic(listed('a'), listed('b'), term('c'));
    expect(ids(matchTopic(matter, more, everywhere).accepted)).toEqual([0]);
  });

  test('the same measure in another plan comes with it', () => {
    const aligned = { 'p/0': [{ id: 'q/4', strong: true }] } as unknown as Collection['alignment'];
    const c = made(['a b c', 'x', 'x', 'a b', 'b c'], aligned);
    const matter = topic(term('a', 2), term('b', 1), term('c', 0.5));
    expect(ids(matchTopic(matter, c, everywhere).accepted)).toContain(4);
    expect(ids(matchTopic(matter, { ...c, alignment: {} }, everywhere).accepted)).not.toContain(4);
  });

  test('but not if it has little of it and lacks what is rarest', () => {
    const aligned = { 'p/0': [{ id: 'q/4', strong: true }] } as unknown as Collection['alignment'];
    const c = made(['a b', 'x', 'x', 'x', 'b'], aligned);
    const acceptedOf = (rare: number, broad: number): number[] =>
      ids(matchTopic(topic(term('a', rare), term('b', broad)), c, everywhere).accepted);
    expect(acceptedOf(5, 3.5)).toEqual([0]);
    expect(acceptedOf(5, 4.6)).toEqual([0, 4]);
    expect(acceptedOf(4, 2.8)).toEqual([0, 4]);
  });

  test('but not if it is the measure of only half of the other plans', () => {
    const c = made(['a b c', 'x', 'x', 'a b c', 'x', 'b c']);
    const matter = topic(term('a', 2), term('b', 1), term('c', 0.5));
    const acceptedWith = (...of: string[]): number[] => {
      const alignment = Object.fromEntries(of.map((id) => [id, [{ id: 'r/5', strong: true }]]));
      const aligned = alignment as unknown as Collection['alignment'];
      return ids(matchTopic(matter, { ...c, alignment: aligned }, everywhere).accepted);
    };
    expect(acceptedWith('p/0')).toEqual([0, 3]);
    expect(acceptedWith('p/0', 'q/3')).toEqual([0, 3, 5]);
  });
});

describe('matters in the plans', () => {
  test.each([
    ['谁负责婚姻登记？', ['yunyang-2013/3.1.2.3.2', 'fujian-2021/2.1.3.1']],
    ['who leads marriage registration?', ['yunyang-2013/3.1.2.3.2', 'fujian-2021/2.1.3.1']],
    ['谁负责校园安全', ['fujian-2021/2.1.2.4']],
    [
      '法律援助谁负责',
      ['national-2008/4.4.2.1.6', 'fujian-2008/3.4.1.6', 'jiangsu-2008/3.4.2.1.6', 'yunyang-2013/3.3.2.3.4'],
    ],
    [
      'who supports school re-enrollment?',
      [
        'national-2008/4.4.2.2.2',
        'fujian-2008/3.4.2.2',
        'jiangsu-2008/3.4.2.2.2',
        'yunyang-2013/3.3.2.4.1',
        'fujian-2021/2.3.2.1',
      ],
    ],
    ['谁负责出生人口性别比', ['yunyang-2013/3.1.2.3.1', 'fujian-2021/2.1.3.2']],
  ])('%s', (question, expected) => {
    expect(ask(question).answer.clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
  });

  test('a near match is shown as near, never as an answer', () => {
    const { answer, card } = ask('江苏谁负责网络空间清理整治');
    expect(answer).toMatchObject({ kind: 'none', clauses: [] });
    expect(answer.nearest.length).toBeGreaterThan(0);
    expect(answer.nearest.every((id) => id.startsWith('jiangsu-2008/'))).toBe(true);
    expect(answer.text).toContain('并非答案');
    expect(card.blocks.every(({ kind }) => kind !== 'clause')).toBe(true);
  });
});
