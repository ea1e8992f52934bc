import { describe, expect, test } from 'vitest';
import { collection } from '../testing/collection.ts';
import { normalForm } from './normal-form.ts';
import { bigrams, fullDictionary, tokenize } from './tokenize.ts';

const byTwo = (text: string): string[] => text.match(/.{1,2}/gu) ?? [];

describe('tokens', () => {
  test('words of two characters and more, then all bigrams', () => {
    expect(tokenize('婚姻登记', (text) => [text])).toEqual(['婚姻登记', '婚姻', '姻登', '登记']);
    expect(tokenize('婚姻法', byTwo)).toEqual(['婚姻', '婚姻', '姻法']);
  });

  test('blanks and signs are none; single letters and digits are', () => {
    expect(tokenize('。， 、', byTwo)).toEqual([]);
    expect(tokenize('a', byTwo)).toEqual(['a']);
    expect(tokenize('的', byTwo)).toEqual([]);
  });

  test('bigrams do not cross signs or letters', () => {
    expect(bigrams('二次伤害')).toEqual(['二次', '次伤', '伤害']);
    expect(bigrams('法，律')).toEqual([]);
    expect(bigrams('打拐dna库房')).toEqual(['打拐', '库房']);
    expect(bigrams('')).toEqual([]);
  });

  test('jieba cuts with the words of the collection', () => {
    expect(collection.cut('婚姻登记管理')).toEqual(['婚姻登记', '管理']);
    expect(collection.cut('天上的星星').join('')).toBe('天上的星星');
  });

  test('what a text is found by is what a question is cut into', () => {
    const lost = collection.clauses.flatMap(({ text }) => {
      const plain = normalForm(text, collection.simplified).replace(/\s+/gu, '');
      return tokenize(plain, collection.cut).filter((token) => /\p{Script=Han}{2}/u.test(token));
    });
    expect(lost.length).toBeGreaterThan(10_000);
    expect(lost.filter((token) => collection.index.frequencyOf(token) === 0)).toEqual([]);
  });
});

test('the full dictionary tells the part of speech', () => {
  const marriage = fullDictionary().find(({ word }) => word === '婚姻');
  expect(marriage).toMatchObject({ part: 'n' });
  expect(marriage?.frequency).toBeGreaterThan(0);
});
