import { describe, expect, test } from 'vitest';
import { isPinyin, looseSound, plainPinyin } from './sounds.ts';

const syllables = new Set([
  'min',
  'zheng',
  'ting',
  'shui',
  'qian',
  'tou',
  'er',
  'lue',
  'xi',
  'an',
  'xian',
  'zhuang',
  'le',
  'a',
]);

describe('sounds', () => {
  test.each([
    ['minzhengting', 'minzenting'],
    ['shi', 'si'],
    ['cheng', 'cen'],
    ['lü', 'lv'],
    ['lv', 'nu'],
    ['bing', 'bin'],
    ['lan', 'nan'],
  ])('%s and %s fall together', (one, other) => {
    expect(looseSound(one)).toBe(looseSound(other));
  });

  test.each([
    ['min', 'men'],
    ['zhu', 'zhou'],
    ['gong', 'gang'],
  ])('%s and %s do not', (one, other) => {
    expect(looseSound(one)).not.toBe(looseSound(other));
  });

  test('tone marks', () => {
    expect(plainPinyin("gōng'ān")).toBe("gong'an");
    expect(plainPinyin('lǜ')).toBe('lv');
    expect(plainPinyin('nǚ')).toBe('nv');
  });

  test.each(['minzhengting', 'shui', 'qiantou', 'er', 'lve', 'xian', 'zhuang'])('%s is pinyin', (letters) => {
    expect(isPinyin(letters, syllables)).toBe(true);
  });

  test.each(['ministry', 'lead', 'v8', '', 'support', 'xyz', 'ng'])('%s is not', (letters) => {
    expect(isPinyin(letters, syllables)).toBe(false);
  });
});
