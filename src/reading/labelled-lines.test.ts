import { describe, expect, test } from 'vitest';
import { dutiesOf, problemsOf } from './test-plans.ts';

/** Labels of units in all the places where typesetting puts them. */
describe('a label', () => {
  test.each<[string, string, string[]]>([
    [
      'over a list that goes on in the next line',
      '1.加强打击。\n责任单位：市公安局、市民政局、\n市财政局',
      ['1 | 市公安局 市民政局 市财政局 | | 加强打击。'],
    ],
    [
      'over a name broken in the middle',
      '1.加强救助。\n责任单位：市民政局、市卫生健\n康委、市妇联',
      ['1 | 市民政局 市卫生健康委 市妇联 | | 加强救助。'],
    ],
    [
      'alone in its line',
      '1.加强救助。\n牵头单位：\n市民政局\n配合单位：\n市公安局、市财政局\n2.加强打击。\n责任单位：市公安局',
      ['1 | 市民政局 | 市公安局 市财政局 | 加强救助。', '2 | 市公安局 | | 加强打击。'],
    ],
    [
      'with a tab for a colon',
      '1.加强救助。\n牵头单位\t市民政局\n配合单位\t市公安局、市财政局\n完成时限\t2023年6月',
      ['1 | 市民政局 | 市公安局 市财政局 | 加强救助。'],
    ],
    [
      'with blanks for a colon',
      '1.加强救助。\n  责任单位  市民政局、市公安局',
      ['1 | 市民政局 市公安局 | | 加强救助。'],
    ],
    [
      'in a box',
      '（一）加强教育。\n【责任单位】市教育局、市公安局',
      ['（一） | 市教育局 市公安局 | | 加强教育。'],
    ],
    [
      'in a box, two of them',
      '1.加强信访\n[牵头单位]市信访局\n[配合单位]市公安局',
      ['1 | 市信访局 | 市公安局 | 加强信访'],
    ],
    [
      'above a list with one unit in each line',
      '（一）加强预防。\n责任单位：\n公安局\n民政局\n教育局',
      ['（一） | 公安局 民政局 教育局 | | 加强预防。'],
    ],
    [
      'behind small numbers',
      '1.开展救助。\n（1）牵头单位：市民政局\n（2）配合单位：市公安局\n2.开展排查。\n（1）牵头单位：市公安局',
      ['1 | 市民政局 | 市公安局 | 开展救助。', '2 | 市公安局 | | 开展排查。'],
    ],
    ['behind ◆', '（一）加强网络。\n◆责任单位：市委网信办', ['（一） | 市委网信办 | | 加强网络。']],
    ['behind *', '（一）加强交通。\n*责任单位：市交通局', ['（一） | 市交通局 | | 加强交通。']],
    ['behind ★', '（一）加强交通。\n★ 责任单位：市交通局', ['（一） | 市交通局 | | 加强交通。']],
    [
      'for the first and one for the others',
      '1.加强打击。\n第一责任单位：市公安局\n责任单位：市法院',
      ['1 | 市公安局 | 市法院 | 加强打击。'],
    ],
    [
      'with its level',
      '1.加强水利。\n市级牵头单位：市水利局\n县级责任单位：各县区',
      ['1 | 市水利局 | 各县区 | 加强水利。'],
    ],
    [
      'over units that blanks divide',
      '1.加强打击。\n责任单位：市公安局 各县（市、区）人民政府',
      ['1 | 市公安局 各县（市、区）人民政府 | | 加强打击。'],
    ],
    ['behind a comma', '1.加强救助，责任单位：市民政局', ['1 | 市民政局 | | 加强救助，']],
    ['in brackets ﹝﹞', '1.加强住建。﹝责任单位：市住建局﹞', ['1 | 市住建局 | | 加强住建。']],
  ])('%s', (_, words, duties) => {
    expect(dutiesOf(`某市方案\n${words}\n`)).toEqual(duties);
    expect(problemsOf(`某市方案\n${words}\n`).filter((code) => code !== 'line-irregular')).toEqual([]);
  });

  test.each([
    ['a heading', '一、责任单位\n各有关部门要高度重视。'],
    ['a word of a sentence', '一、总则\n责任单位 要切实负起责任。'],
    ['the head of a table', '序号\t牵头单位\t配合单位'],
    ['the foot of a web page', '1.加强考核。\n主办单位：某市人民政府办公室\n承办单位：某市大数据局'],
    ['a list that begins a sentence', '一、总则\n落实责任单位：\n各单位要高度重视。'],
  ])('is not %s', (_, words) => {
    expect(dutiesOf(`某市方案\n${words}\n`)).toEqual([]);
  });
});
