import { describe, expect, test } from 'vitest';
import { ask, collection } from '../testing/collection.ts';
import { lostParts } from './lost-parts.ts';
import { gapsIn } from './number-gaps.ts';

const planOf = (id: string) => {
  const plan = collection.plans.find((one) => one.id === id);
  if (!plan) throw new TypeError(id);
  return plan;
};

describe('what is known to be lost of Fujian 2021', () => {
  test('by kind of loss', () => {
    expect(lostParts(planOf('fujian-2021'))).toEqual({
      lost_numbers: ['二、（二）1（3）', '二、（三）1（3）', '三、（二）'],
      lost_texts: ['二、（二）（末）', '二、（三）1（4）', '二、（四）1（末）', '二、（五）（末）'],
      lost_units: [
        '二、（二）1（2）',
        '二、（二）1（5）',
        '二、（二）2（1）',
        '二、（二）2（3）',
        '二、（三）1（2）',
        '二、（三）1（6）',
        '二、（三）2（2）',
        '二、（四）1（3）',
        '二、（五）3',
      ],
      lost_beginnings: ['二、（二）1（4）', '二、（二）2（1）', '二、（二）2（2）', '二、（三）1（7）'],
      lost_between: ['二、（四）3'],
    });
  });

  test.each(['national-2008', 'fujian-2008', 'jiangsu-2008', 'yunyang-2013'])(
    'nothing of a complete plan, though its numbers may jump: %s',
    (id) => {
      expect(Object.values(lostParts(planOf(id))).flat()).toEqual([]);
    },
  );

  test.each([
    '福建2021丢失了哪些条款',
    '福建2021缺失了哪些内容',
    '福建2021完整吗',
    'which clauses of Fujian 2021 are lost?',
    'Which parts of Fujian 2021 are missing?',
    'What is lost in the Fujian 2021 plan?',
  ])('is listed: %s', (text) => {
    const { answer } = ask(text);
    expect(answer.facts.map(({ key }) => key)).toEqual([
      'source_complete',
      'lost_numbers',
      'lost_texts',
      'lost_units',
      'lost_beginnings',
      'lost_between',
    ]);
    for (const number of Object.values(lostParts(planOf('fujian-2021'))).flat())
      expect(answer.text).toContain(number);
  });

  test.each([
    '福建2021比国家2008缺了哪些措施',
    'which parts of the national plan are missing in Fujian 2021?',
  ])('what it lacks of another plan is another question: %s', (text) => {
    expect(ask(text).answer).toMatchObject({ kind: 'compare', facts: [] });
  });

  test('a complete plan is called so, and no more', () => {
    expect(ask('国家计划完整吗').answer.facts).toEqual([
      { plan: 'national-2008', key: 'source_complete', value: true },
    ]);
  });
});

describe('a number that is missing in the numbering', () => {
  test.each([
    ['福建2021 二（二）1（3）谁负责', '二、（二）1（3）'],
    ['福建2021二（三）1第3项', '二、（三）1（3）'],
    ['Fujian 2021 2.2.1.3: who leads?', '二、（二）1（3）'],
  ])('is said to be possibly lost: %s', (text, number) => {
    const { answer } = ask(text);
    expect(answer).toMatchObject({ kind: 'none', clauses: [] });
    expect(answer.text).toContain(number);
    expect(answer.text).toMatch(/可能已经丢失|possibly lost/u);
  });

  test.each(['福建2021 二（九）2（3）谁负责', '云阳 三（五）谁负责', 'Fujian 2008 clause 3.2.99'])(
    'is not, where nothing shows it: %s',
    (text) => {
      expect(ask(text).answer.text).not.toMatch(/可能已经丢失|possibly lost/u);
    },
  );
});

describe('numbers missing among others', () => {
  test.each([
    ['一、（一） 二、（一） 二、（二）1（1） 二、（二）1（2） 二、（二）1（4）', '二、（二）1（3）'],
    ['一、 三、', '二、'],
    [
      '一、（一） 一、（十一） 一、（十二）',
      '一、（二） 一、（三） 一、（四） 一、（五） 一、（六） 一、（七） 一、（八） 一、（九） 一、（十）',
    ],
    ['一、（一）1——1 一、（一）1——3', '一、（一）1——2'],
    ['一、（一） 二、（一） 二、（二）', ''],
    ['二、（二）（末）', '一、 二、（一）'],
    ['', ''],
  ])('%s → %s', (paths, gaps) => {
    expect(gapsIn(paths.split(' ').filter(Boolean)).toSorted()).toEqual(
      gaps.split(' ').filter(Boolean).toSorted(),
    );
  });
});
