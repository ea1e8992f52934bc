import { describe, expect, test } from 'vitest';
import { labelsOf } from '../chat/labels.ts';
import { digestOn, itemsBetween } from '../digest/digest.ts';
import { madeDigest } from '../digest/made.ts';
import { addDays } from '../model/days.ts';
import { occasionSchema } from '../model/digest.ts';
import { collection } from '../testing/collection.ts';
import { plainText } from './card.ts';
import { digestCard, eventWords, madeDigestCard } from './digest.ts';
import { digestEn } from './digest-en.ts';
import { digestZh } from './digest-zh.ts';

const labels = labelsOf(collection);
const text = (on: string, lang: 'zh' | 'en'): string =>
  plainText(digestCard(digestOn(on, collection), lang, labels));

test('an item says its day, its units and where it stands', () => {
  expect(text('2009-02-06', 'zh')).toBe(
    `2009-02-06：提醒 1 项

【以后】 1 项
1. 各职能部门和单位结合“3·8”、“6·1”等节日，在全省范围内积极开展有关保护妇女儿童合法权益和反拐的宣传、教育及培训活动，提高各级各有关部门和社会各界对反拐和救助被解救妇女儿童工作重要性、必要性的认识。
   负责：公安厅、省委宣传部、妇儿工委办公室、教育厅
   配合：司法厅、文化厅、人口计生委、广电局、总工会、团省委、妇联
   三八国际妇女节为 2009-03-08，还有 30 天。
   —— 福建 2008 · 三、（一）2`,
  );
  const english = text('2009-02-06', 'en');
  expect(english).toContain('International Women’s Day is on 2009-03-08, in 30 days.');
  expect(english).toContain('司法厅 (Department of Justice)');
});

test.each([
  ['', 'fujian-2021/2.1.2.3', '办理条款：福建 2021 · 二、（一）2（3）', '期限为今天。'],
  ['交表', 'fujian-2021/2.1.2.3', '交表', '期限为今天。依据 福建 2021 · 二、（一）2（3）。'],
  ['', 'fujian-1999/1', '办理条款：fujian-1999/1（资料库中已没有这一条）', '期限为今天。'],
  ['交表', null, '交表', '期限为今天。'],
])('a date of the team says which clause it is about: %j, %j', (words, clause, said, remark) => {
  const item = { id: 'a', text: words, day: '2040-01-01', clause, unit: null, snoozed_until: null };
  const own = [{ ...item, by: null, at: '2026-11-21T01:00:00.000Z' }];
  const made = madeDigest('2040-01-01', collection, { own });
  const { card, items } = madeDigestCard(made, 'zh', labels, collection.clauses);
  expect(card.blocks.at(-1)).toMatchObject({ text: said, remark });
  expect(said).toMatch(new RegExp(`^${items[0]?.label.replace(/…$/u, '')}`, 'u'));
});

test('an empty digest says so, and when the next one comes', () => {
  expect(text('2026-11-21', 'zh')).toContain(
    '2026-11-21：没有需要提醒的事项。\n下一次提醒在 2026-12-02，共 2 项。',
  );
  expect(text('2026-11-21', 'en')).toContain('nothing to remind of.\nThe next reminder comes on 2026-12-02');
  expect(text('2040-01-01', 'zh')).toContain('今后没有需要提醒的事项');
});

test('nobody is told that something was done, or left undone', () => {
  expect(text('2013-01-07', 'zh')).toContain('期限为 2012-12-31，已过 7 天；是否完成，计划中没有记载。');
  expect(text('2013-01-07', 'en')).toContain('the plan does not say whether it was done');
});

test('a day of ours is called ours, a lost line lost', () => {
  expect(text('2010-05-31', 'zh')).toContain('中期评估为 2010-06-30，还有 30 天。日期为推算，原文没有写明。');
  expect(text('2026-12-25', 'zh')).toContain('责任单位不详。');
});

describe.each(['zh', 'en'] as const)('%s', (lang) => {
  test('every occasion has whole sentences before, on and after its day', () => {
    const words = lang === 'zh' ? digestZh : digestEn;
    const [item] = itemsBetween('2009-03-08', '2009-03-08', collection);
    if (!item) throw new Error('no item');
    for (const occasion of occasionSchema.options)
      for (const days_left of [30, 1, 0, -1, -7]) {
        const said = words.occasion[occasion]({ ...item, occasion, days_left, rung: 0 });
        expect(said).toMatch(lang === 'zh' ? /^\P{Script=Latin}+。$/u : /^\P{Script=Han}+\.$/u);
        expect(said).not.toMatch(/undefined|NaN|--\d|\b1 days/u);
      }
  });

  test('every item of every day is on the card once, with its source', () => {
    for (let on = '2012-12-01'; on < '2013-02-10'; on = addDays(on, 1)) {
      const digest = digestOn(on, collection);
      const rows = digestCard(digest, lang, labels).blocks.filter(({ kind }) => kind === 'clause');
      expect(rows.length).toBe(digest.count);
    }
  });

  test('an event has the whole sentence in its description', () => {
    for (const item of itemsBetween('2008-01-01', '2031-12-31', collection)) {
      const { summary, description } = eventWords(item, lang, labels);
      expect(description).toContain(item.text);
      expect(summary.length).toBeLessThan(90);
    }
  });
});
