import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collection, normal } from '../testing/collection.ts';
import { correctionsOf, lines } from '../testing/corrections.ts';
import { repair } from './repair.ts';

describe('no correction', () => {
  test.each(
    lines(`
      税务局牵头什么
      卫生局配合哪些
      商务厅
      市建委谁负责
      县教委
      文体局
      公安厅和民政厅共同牵头
      公安和民政一起牵头的
      民政2021牵头什么
      电信诈骗谁负责打击
      高铁票怎么买
      今天福州天气怎么样
      新冠疫苗接种哪个部门牵头
      离婚了房子怎么分
      帮我写首诗
      附近哪有停车场
      户口本丢了怎么补办
      福建省公安厅打拐办王处长的手机号
      张庭伟是谁
      李福连的电话
      检查员归谁管
      收养的登记
      买方市场
      买人的、拦着不让救人的
      发动街坊邻居一起防人贩子
      农村穷苦妇女学门手艺挣钱
      充分发挥学校作用
      各地区各部门联手
      救助流程和标准怎么定
      开假出生证
      设计为先
      公安厅在江蘇計劃裡配合什麼
      打拐ＤＮＡ數據庫誰負責
      工委配合哪些任务
      教育培训谁负责
      公安机关内部教育培训
      义务教育谁配合
      反拐宣传谁牵头
      宣传配合单位是哪些
      宣传牵头部门
      教育系统牵头什么
      财政部门配合什么
      组织负责什么
      法律援助和教育谁配合
      那些任务谁负责
      那个办公室负责哪些条
      那配合呢
      那谁配合
      国办发〔2007〕69号是哪个计划
      who supports school re-enrollment?
      refugees and asylum seekers
      what is the weather in Fuzhou
      who is in charge of drug smuggling enforcement
      Everything the Ministry of Transport does
      women can help men
      Who prosecutes crypto scams on WeChat?
      Zhang Wei's phone number
      Li Ming leads what
      Is Steven a member?
      countrywomen liaising with outsiders
      they can't
      asdkjh qweoiu zxmnb
      礵tVD瓲巧舚M壆daM腆7緬F唣霤JB2縥=U1虽h[h猳瞯邾磎倹淈綧蒄钏垜澡6{E瘽7ju
      '; DROP TABLE clauses; --
      @everyone 下午三点开会别忘了
      哈哈哈哈哈哈哈哈
      🙏🙏👍
    `),
  )('%s', (message) => {
    expect(repair(normal(message), collection)).toEqual({ text: normal(message), corrections: [] });
  });
});

describe('what the collection knows stays as it is', () => {
  const unchanged = (words: Iterable<string>): string[] =>
    Array.from(words).filter((word) => correctionsOf(word) !== '');

  test('names of agencies, alone and in a question', () => {
    const names = collection.agencyTables.zh.words();
    expect(unchanged([...names, ...names.map((name) => `2021${name}牵头什么`)])).toEqual([]);
    expect(unchanged(collection.agencies.flatMap(({ field }) => field.en))).toEqual([]);
  });

  test('matters, places and the words of questions', () => {
    const { conceptTables, placeTables, markerTables } = collection;
    expect(unchanged([conceptTables, placeTables, markerTables].flatMap(({ zh }) => zh.words()))).toEqual([]);
    expect(unchanged([placeTables, markerTables].flatMap(({ en }) => en.words()))).toEqual([]);
  });

  test('the texts of the plans', () => {
    expect(
      unchanged(
        collection.plans.flatMap(({ title, passages }) => [title, ...passages.map(({ text }) => text)]),
      ),
    ).toEqual([]);
    expect(unchanged(collection.clauses.map(({ text }) => text))).toEqual([]);
  });
});

describe('any message', () => {
  const pieces = fc.constantFrom(
    '民政听',
    '妇朕',
    '公安厅',
    '配合',
    '那些',
    '教育',
    '收样登记',
    'gonganju',
    'fujain',
    'de',
    '的',
    '2021',
    ' ',
    '、',
    'x',
    '听',
    '龘',
    '\u{20000}',
    '😀',
  );
  const messages = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((list) => list.join('')),
  );

  test('is mended once and for all, and every correction stands in it', () => {
    fc.assert(
      fc.property(messages, (message) => {
        const typed = normal(message);
        const mended = repair(typed, collection);
        for (const { from, to } of mended.corrections) {
          expect(from).not.toBe(to);
          expect(mended.text).toContain(to);
        }
        expect(mended.text === typed).toBe(mended.corrections.length === 0);
        expect(repair(mended.text, collection).text).toBe(mended.text);
      }),
      { numRuns: 300 },
    );
  });
});

test('the tables are not loaded where every word is known', () => {
  const closed = { ...collection, repair: () => expect.unreachable('loaded') };
  for (const message of [
    '福建2021里谁牵头婚姻登记管理？',
    'Which measures does the Ministry of Education lead?',
    '教育厅配合哪些',
  ]) {
    expect(repair(normal(message), closed).corrections).toEqual([]);
  }
});
