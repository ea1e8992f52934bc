import { describe, expect, test } from 'vitest';
import { ask, collection, normal } from '../testing/collection.ts';
import { isNoise, languageOf } from './language.ts';
import { understand } from './understand.ts';

describe('the language of a message', () => {
  test.each([
    ['谁负责婚姻登记？', 'zh'],
    ['民政厅2021 lead什么', 'zh'],
    ['lead+配合 公安厅', 'zh'],
    ['DNA数据库谁负责', 'zh'],
    ['福建2021 二（一）2（3）', 'zh'],
    ['', 'zh'],
    ['123', 'zh'],
    ['🙂', 'zh'],
    ['who supports school re-enrollment?', 'en'],
    ['what does 民政厅 lead in the 2021 plan?', 'en'],
    ['Jiangsu 三(五)2(2) - who leads and who supports?', 'en'],
    ['help', 'en'],
    ['Fujian 2021', 'en'],
    ['WHO LEADS 婚姻登记', 'zh'],
  ])('%s', (text, lang) => {
    expect(languageOf(text)).toBe(lang);
  });

  test('the reply has it, unless another is wanted', () => {
    expect(ask('谁负责婚姻登记？').answer.lang).toBe('zh');
    expect(ask('who leads marriage registration?').answer.lang).toBe('en');
    expect(ask('谁负责婚姻登记？', { lang: 'en' }).answer.lang).toBe('en');
    expect(ask('谁负责婚姻登记？', { lang: 'en' }).answer.clauses).toEqual(
      ask('谁负责婚姻登记？').answer.clauses,
    );
  });
});

describe('noise', () => {
  test.each(['a1$民%9x局#2@z厅*7&', '◆1a▲2b■3c●4d★5e'])('%s', (text) => {
    expect(isNoise(normal(text))).toBe(true);
    expect(understand(text, collection, null).trouble).toEqual({ kind: 'noise' });
  });

  test.each([
    '谁负责婚姻登记？',
    'what does 民政厅 lead in the 2021 plan?',
    '国办发〔2007〕69号 四（五）2（2）',
    '福建2021 2.1.2.3',
    'A、B、C、D、E、F、G、H',
    '民政厅/公安厅/教育厅/司法厅',
    '公安厅+民政厅+妇联 2021',
    '?!',
    '',
  ])('%s is none', (text) => {
    expect(isNoise(normal(text))).toBe(false);
  });
});
