import { describe, expect, test } from 'vitest';
import { labelsOf } from '../chat/labels.ts';
import { ask, collection } from '../testing/collection.ts';

const idsOf = (text: string): string[] => ask(text).answer.clauses.map(({ id }) => id);

describe('items below a number', () => {
  test.each([
    ['国家计划 四（二）2（1）第3项', 'national-2008/4.2.2.1.3'],
    ['国家计划 四（二）2（1）第三项谁负责', 'national-2008/4.2.2.1.3'],
    ['国家计划四（二）2（1）的第（3）项由谁牵头', 'national-2008/4.2.2.1.3'],
    ['国家计划四（二）2（1）里的第3条', 'national-2008/4.2.2.1.3'],
    ['国家计划四（二）2（1）下面第三点归谁', 'national-2008/4.2.2.1.3'],
    ['国家计划四（二）2（1）第3小项', 'national-2008/4.2.2.1.3'],
    ['国家计划四（二）2（1）第三个破折号谁负责', 'national-2008/4.2.2.1.3'],
    ['国家计划第四部分（二）第2条第（1）项第3小项谁负责', 'national-2008/4.2.2.1.3'],
    ['国家计划4.2.2.1第3项', 'national-2008/4.2.2.1.3'],
    ['国家计划4(2)2(1)(3)谁负责', 'national-2008/4.2.2.1.3'],
    ['国家计划四（四）第5项谁负责', 'national-2008/4.4.2.5'],
    ['国家计划四（二）2（1）第三个谁负责', 'national-2008/4.2.2.1.3'],
    ['国家计划四（二）2（1）③', 'national-2008/4.2.2.1.3'],
    ['国家计划四（二）2（1）的——3', 'national-2008/4.2.2.1.3'],
    ['云阳三（一）2（2）第十个破折号', 'yunyang-2013/3.1.2.2.10'],
    ['云阳三（一）2（2）第10项', 'yunyang-2013/3.1.2.2.10'],
    ['云阳三（一）2（2）——7', 'yunyang-2013/3.1.2.2.7'],
    ['云阳三（一）2（2）（7）', 'yunyang-2013/3.1.2.2.7'],
    ['云阳三（一）2（2）第七项谁配合', 'yunyang-2013/3.1.2.2.7'],
    ['福建2008三（三）2第1项', 'fujian-2008/3.3.2.1'],
    ['福建2008三（二）第12项', 'fujian-2008/3.2.12'],
    ['江苏三（二）2（2）第4项谁牵头', 'jiangsu-2008/3.2.2.2.4'],
    ['福建2021二（一）2第3项', 'fujian-2021/2.1.2.3'],
    ['national plan IV(2)2(1) item 3', 'national-2008/4.2.2.1.3'],
    ['national plan, part 4, section 2, paragraph 2, sub-item 1, item 3', 'national-2008/4.2.2.1.3'],
    ['national plan section 4(2)2(1), item 3', 'national-2008/4.2.2.1.3'],
    ['4(2)2(1) item 3 who leads', 'national-2008/4.2.2.1.3'],
    ['national plan 四（二）2（1） item 3: who leads?', 'national-2008/4.2.2.1.3'],
    ['national plan, third item of section 4(2)2(1)', 'national-2008/4.2.2.1.3'],
    ['who leads item 3 of clause 4.2.2.1 of the national plan?', 'national-2008/4.2.2.1.3'],
    ['national plan section 4(2)2(1), the third bullet', 'national-2008/4.2.2.1.3'],
    ['national plan section 4(2)2(1), 3rd point', 'national-2008/4.2.2.1.3'],
    ['national plan section 4(2)2(1)-3, who leads?', 'national-2008/4.2.2.1.3'],
    ['Yunyang 3(1)2(2), dash 10', 'yunyang-2013/3.1.2.2.10'],
    ['Jiangsu section 3(2), paragraph 2, item 2, sub-item 4', 'jiangsu-2008/3.2.2.2.4'],
  ])('%s', (text, id) => {
    expect(idsOf(text)).toEqual([id]);
  });

  test.each([
    '国家计划四（二）2（1）第9项',
    'national plan section 4(2)2(1), item 9',
    '云阳三（一）2（2）——11',
  ])('an item that the plan does not have is not replaced: %s', (text) => {
    expect(ask(text).answer).toMatchObject({ kind: 'none', clauses: [] });
  });
});

describe('the last clause of a section, as replies print it', () => {
  test.each([
    ['福建2021 二、（二）（末） 谁负责', 'fujian-2021/2.2.last'],
    ['福建2021 二（四）1（末）', 'fujian-2021/2.4.1.last'],
    ['福建2021 二（五）（末）谁牵头', 'fujian-2021/2.5.last'],
    ['福建2021二（五）最后一条', 'fujian-2021/2.5.last'],
    ['Fujian 2021 clause 2.2.last', 'fujian-2021/2.2.last'],
    ['Fujian 2021 2.2 last', 'fujian-2021/2.2.last'],
    ['Fujian 2021, 2.4.1.last: who leads?', 'fujian-2021/2.4.1.last'],
    ['Fujian 2021, 二、（五）（末）: who leads?', 'fujian-2021/2.5.last'],
    ['the last item of 2.5 in Fujian 2021', 'fujian-2021/2.5.last'],
  ])('%s', (text, id) => {
    expect(idsOf(text)).toEqual([id]);
  });
});

describe('every number that a reply prints finds its clause again, with the items below it', () => {
  const labels = labelsOf(collection);
  const withItems = (id: string): string[] =>
    collection.clauses
      .map((clause) => clause.id)
      .filter((other) => other === id || other.startsWith(`${id}.`));

  test.each<[string, (plan: string, path: string) => string]>([
    ['in Chinese', (plan, path) => `${labels.plan(plan).zh} · ${path} 谁负责`],
    ['in Chinese, without a blank', (plan, path) => `${labels.plan(plan).title}${path}由谁牵头`],
    ['in English', (plan, path) => `Who leads ${labels.plan(plan).en}, ${path}?`],
    ['in English, the number first', (plan, path) => `${path} in ${labels.plan(plan).en}: who supports it?`],
  ])('%s', (_, sentence) => {
    expect(collection.clauses.length).toBeGreaterThan(200);
    const wrong = collection.clauses.filter(
      ({ id, plan, path }) => idsOf(sentence(plan, path)).join() !== withItems(id).join(),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('every item under a “——” is found however it is counted', () => {
  const labels = labelsOf(collection);
  const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  const dashed = collection.clauses.flatMap(({ id, plan, path }) => {
    const [above, number] = path.split('——');
    return number ? [{ id, plan, above: above ?? '', number: Number(number) }] : [];
  });
  const digits = (path: string): string =>
    path.replace(/[、\s]/gu, '').replace(/[一二三四五六七八九十]/gu, (han) => String(HAN.indexOf(han) + 1));

  test.each<[string, (item: (typeof dashed)[number]) => string]>([
    ['第3项', ({ plan, above, number }) => `${labels.plan(plan).zh} ${above}第${number}项谁负责`],
    ['第三项', ({ plan, above, number }) => `${labels.plan(plan).zh}${above}第${HAN[number - 1]}项`],
    ['第3小项', ({ plan, above, number }) => `${labels.plan(plan).zh}的${above}的第${number}小项由谁牵头`],
    [
      '第三个破折号',
      ({ plan, above, number }) => `${labels.plan(plan).zh}${above}第${HAN[number - 1]}个破折号`,
    ],
    ['——3', ({ plan, above, number }) => `${labels.plan(plan).zh}${above}——${number}`],
    ['（3）', ({ plan, above, number }) => `${labels.plan(plan).zh}${above}（${number}）`],
    ['item 3', ({ plan, above, number }) => `${labels.plan(plan).en}, ${above}, item ${number}: who leads?`],
    [
      'section 4(2)2(1), item 3',
      ({ plan, above, number }) =>
        `${labels.plan(plan).en} section ${digits(above).replace('（', '(').replaceAll('（', '(').replaceAll('）', ')')}, item ${number}`,
    ],
    ['dash 3', ({ plan, above, number }) => `who leads ${labels.plan(plan).en} ${above}, dash ${number}?`],
  ])('%s', (_, sentence) => {
    expect(dashed.length).toBeGreaterThan(100);
    const wrong = dashed.filter((item) => idsOf(sentence(item)).join() !== item.id);
    expect(wrong.map((item) => `${item.id}: ${sentence(item)} → ${idsOf(sentence(item)).join()}`)).toEqual(
      [],
    );
  });
});
