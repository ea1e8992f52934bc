import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collection } from '../testing/collection.ts';
import { normalForm } from './normal-form.ts';

const normal = (text: string): string => normalForm(text, collection.simplified);

describe('normal form', () => {
  test.each([
    ['打拐ＤＮＡ數據庫', '打拐dna数据库'],
    ['民政廳牽頭哪些任務？', '民政厅牵头哪些任务?'],
    ['Women’s Federation', "women's federation"],
    ['“晨曦”「关爱」『行动』', '"晨曦""关爱""行动"'],
    ['2008—2012', '2008-2012'],
    ['2008～2012', '2008~2012'],
    ['四、（四）２（５）', '四、(四)2(5)'],
    ['国办发〔2007〕69号', '国办发[2007]69号'],
    ['国办发【2007】69号', '国办发[2007]69号'],
    ['LEAD', 'lead'],
    ['ﬁnance', 'finance'],
    ['什么', '什么'],
    ['薴', '苎'],
    ['公安廳在江蘇計劃裡配合什麼', '公安厅在江苏计划里配合什么'],
  ])('%s → %s', (typed, expected) => {
    expect(normal(typed)).toBe(expected);
  });

  test.each([
    ['zero width', '民\u200b政\u200d厅'],
    ['marks of direction', '\u202e民政厅\u202c\u200f'],
    ['controls', '民政\u0000厅\u0007\u001b'],
    ['line separators', '民政厅\u2028牵头\u2029'],
    ['soft hyphens and byte order marks', 'sup\u00adport\ufeff'],
  ])('%s are gone', (_, typed) => {
    expect(normal(typed)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  });

  test('what cannot be seen does not cut a word; ends of lines do', () => {
    expect(normal('民\u200b政\u0000厅')).toBe('民政厅');
    expect(normal('lead\r\nagency\tname')).toBe('lead  agency name');
  });

  test('the normal form of a normal form is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(normal(normal(text))).toBe(normal(text));
      }),
      { numRuns: 300 },
    );
  });

  test('no character that a plan prints is changed to another', () => {
    const printed = new Set(collection.clauses.map(({ text }) => text).join(''));
    expect([...printed].filter((character) => collection.simplified.traditional.includes(character))).toEqual(
      [],
    );
  });
});
