import { describe, expect, test } from 'vitest';
import { ask, collection, normal } from '../testing/collection.ts';
import { readClausePath } from './clause-path.ts';
import { readMessage } from './read-message.ts';

describe('a clause is found by its number in any way people write it', () => {
  test.each([
    ['福建2021 二（一）2（3）谁负责', 'fujian-2021/2.1.2.3'],
    ['福建2021二(一)2(3)', 'fujian-2021/2.1.2.3'],
    ['2021细则 二、（一）2.（3）是谁牵头', 'fujian-2021/2.1.2.3'],
    ['福建2021 二、(一)、2、(3)', 'fujian-2021/2.1.2.3'],
    ['福建2021 2.1.2.3 谁牵头', 'fujian-2021/2.1.2.3'],
    ['Fujian 2021 clause 2.1.2.3, who leads?', 'fujian-2021/2.1.2.3'],
    ['福建 2021 第二部分第一节第2条第3款谁负责', 'fujian-2021/2.1.2.3'],
    ['福建2021第二部分（一）第2条第（3）项由谁牵头', 'fujian-2021/2.1.2.3'],
    ['福建2021年第二大部分第一点第2项第3小项谁负责', 'fujian-2021/2.1.2.3'],
    ['Fujian 2021 section 2(1), item 2(3): who leads?', 'fujian-2021/2.1.2.3'],
    ['Fujian 2021 section 二(一)2(3), who leads?', 'fujian-2021/2.1.2.3'],
    ['2(3) of section 二（一） in Fujian 2021, who?', 'fujian-2021/2.1.2.3'],
    ['Fujian 2021: who leads 2(3) of section 2(1)?', 'fujian-2021/2.1.2.3'],
    ['item 3 of 2 of section two (1), Fujian 2021', 'fujian-2021/2.1.2.3'],
    ['paragraph (5) of point 2 of section 4(4) of the national plan', 'national-2008/4.4.2.5'],
    ['Fujian 2021, section II (1) 2 (3), who is responsible?', 'fujian-2021/2.1.2.3'],
    ['fujian 2021 二 （一） 2 （3） 配合单位', 'fujian-2021/2.1.2.3'],
    ['福建２０２１ 二（一）２（３）', 'fujian-2021/2.1.2.3'],
    ['福建2021 二（一）1 谁牵头', 'fujian-2021/2.1.1'],
    ['福建2021细则二（四）2谁负责', 'fujian-2021/2.4.2'],
    ['福建2021 二（五）3', 'fujian-2021/2.5.3'],
    ['福建2021 2.5.3 牵头单位', 'fujian-2021/2.5.3'],
    ['Fujian 2021 part two (五) 3 who supports?', 'fujian-2021/2.5.3'],
    ['国家计划四（四）2（5）由谁负责', 'national-2008/4.4.2.5'],
    ['国家计划四（四）（5）由谁负责', 'national-2008/4.4.2.5'],
    ['国家2008 四、（四）2．（5）', 'national-2008/4.4.2.5'],
    ['national plan section 4(4), item 5: who leads?', 'national-2008/4.4.2.5'],
    ['national plan, part IV (4) 2 (5): who leads?', 'national-2008/4.4.2.5'],
    ['National 2008 section four (4), paragraph 2, item 5, who supports?', 'national-2008/4.4.2.5'],
    ['national plan 4.4.2.5', 'national-2008/4.4.2.5'],
    ['国家计划第四部分第四节第2条第5款的责任单位', 'national-2008/4.4.2.5'],
    ['国家计划四（二）2（1）——3谁负责', 'national-2008/4.2.2.1.3'],
    ['国家计划 4.2.2.1.3 谁负责', 'national-2008/4.2.2.1.3'],
    ['国家计划四（二）2（1）--3谁负责', 'national-2008/4.2.2.1.3'],
    ['江苏 三(五)2(2) 谁牵头谁配合', 'jiangsu-2008/3.5.2.2'],
    ['Jiangsu 三(五)2(2) - who leads and who supports?', 'jiangsu-2008/3.5.2.2'],
    ['Jiangsu section 3(5), item 2: who leads?', 'jiangsu-2008/3.5.2.2'],
    ['江苏的意见第三部分第五节第2条第2款', 'jiangsu-2008/3.5.2.2'],
    ['江苏3.5.2.2是谁的责任', 'jiangsu-2008/3.5.2.2'],
    ['云阳 三（六）2（1）谁负责', 'yunyang-2013/3.6.2.1'],
    ['Yunyang section 3(6), item 1, who leads?', 'yunyang-2013/3.6.2.1'],
    ['云阳县实施意见三、（一）2（2）——10谁牵头', 'yunyang-2013/3.1.2.2.10'],
    ['云阳第三部分第六节第2条第2款谁配合', 'yunyang-2013/3.6.2.2'],
    ['云阳 3.1.2.2.10', 'yunyang-2013/3.1.2.2.10'],
    ['福建2008 三（二）12 谁牵头', 'fujian-2008/3.2.12'],
    ['Fujian 2008 part three (二) item 12 - who leads?', 'fujian-2008/3.2.12'],
    ['Fujian 2008, section 3(2), item 12', 'fujian-2008/3.2.12'],
    ['福建2008第三部分第二节第12条', 'fujian-2008/3.2.12'],
    ['福建2008 3.2.12', 'fujian-2008/3.2.12'],
    ['福建2008 三（五）1由谁负责', 'fujian-2008/3.5.1'],
    ['闽政办〔2008〕113号三（五）1由谁负责', 'fujian-2008/3.5.1'],
    ['国办发〔2007〕69号 四（五）2（2）谁牵头', 'national-2008/4.5.2.2'],
  ])('%s', (text, id) => {
    expect(ask(text).answer.clauses.map((clause) => clause.id)).toEqual([id]);
  });

  test('a number with “——” items stands for them too', () => {
    expect(ask('国家计划四（二）2（2）谁负责').answer.clauses.map(({ id }) => id)).toEqual([
      'national-2008/4.2.2.2',
      'national-2008/4.2.2.2.1',
      'national-2008/4.2.2.2.2',
      'national-2008/4.2.2.2.3',
      'national-2008/4.2.2.2.4',
    ]);
  });

  test('a number that no plan has is not replaced', () => {
    expect(ask('福建2021 二（九）2（3）谁负责').answer).toMatchObject({ kind: 'none', clauses: [] });
    expect(ask('云阳 三（六）2（9）谁负责').answer).toMatchObject({ kind: 'none', clauses: [] });
  });

  test('every clause of a plan is found by its printed path', () => {
    const wrong = collection.clauses
      .filter(({ path }) => !path.includes('末'))
      .filter(({ id, plan, path }) => {
        const { title } = collection.plans.find((other) => other.id === plan) ?? { title: '' };
        return ask(`${title} ${path} 谁负责`).answer.clauses[0]?.id !== id;
      });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('what is read of a number', () => {
  test.each([
    ['二(一)2(3)', '20:2 30:1 40:2 50:3'],
    ['(5)呢', '50:5'],
    ['2(3)', '40:2 50:3'],
    ['十二(十一)', '20:12 30:11'],
    ['第三章第二节', '20:3 30:2'],
    ['二十(三)', '20:20 30:3'],
    ['section 3', '20:3'],
    ['part vi (2)', '20:6 30:2'],
  ])('%s', (text, steps) => {
    const path = readClausePath(normal(text));
    expect(path?.steps.map(({ rank, number }) => `${rank}:${number}`).join(' ')).toBe(steps);
    expect(path && normal(text).slice(path.start, path.end)).toBe(path?.printed);
  });
});

describe('no number of a clause', () => {
  test.each([
    '民政厅在2021计划里牵头什么？',
    '2008年底之前要完成什么？',
    '国办发〔2007〕69号是谁印发的',
    '国办发(2007)69号是谁印发的',
    '闽政办（2008）113号的召集人是谁',
    '江苏（2008—2012年）计划里教育厅负责什么',
    '第一责任人是谁',
    '三个以上单位牵头的任务',
    '16岁以上的未成年人就业谁负责',
    '一对一帮扶由谁负责',
    '2013.8.12印发的是哪个',
    'which part does the women’s federation take?',
    'what part of the plan is about marriage?',
    'version 2.5 of the plan',
    'who takes part in campus security?',
    '24小时热线谁负责',
    '“3·8”妇女节宣传谁负责',
    '九年义务教育谁牵头',
    '12338热线',
    '两三家单位一起负责的',
    '110 报警谁负责',
    '二次伤害谁负责预防',
    'the first two measures',
    '',
  ])('%s', (text) => {
    expect(readMessage(normal(text), collection).query.path).toBeNull();
  });
});
