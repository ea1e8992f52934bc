import { describe, expect, test } from 'vitest';
import { dutiesOf } from './test-plans.ts';

describe('a line in a paragraph of its own below numbered points', () => {
  const points = '1、规范登记。\n2、规范收养。\n';
  const text = '综合整治。\n1、规范登记。\n2、规范收养。';

  test.each<[string, string, string[]]>([
    [
      'closes the section they stand under',
      `（一）综合整治。\n${points}（省民政厅牵头，省公安厅配合）\n（二）加强救助。（省民政厅负责）`,
      [`（一） | 省民政厅 | 省公安厅 | ${text}`, '（二） | 省民政厅 | | 加强救助。'],
    ],
    [
      'closes it with a label, too',
      `（一）综合整治。\n${points}责任单位：省民政厅\n（二）加强救助。（省民政厅负责）`,
      [`（一） | 省民政厅 | | ${text}`, '（二） | 省民政厅 | | 加强救助。'],
    ],
    [
      'closes every section that is built so',
      `（一）综合整治。\n${points}（省民政厅负责）\n（二）综合整治。\n${points}（省公安厅负责）`,
      [`（一） | 省民政厅 | | ${text}`, `（二） | 省公安厅 | | ${text}`],
    ],
    [
      'closes it where other points have a line behind them',
      `（一）综合整治。\n${points}（省民政厅负责）\n（二）救助。\n1、救助。（省公安厅负责）\n2、安置。（省妇联负责）`,
      [`（一） | 省民政厅 | | ${text}`, '（二）1 | 省公安厅 | | 救助。', '（二）2 | 省妇联 | | 安置。'],
    ],
    [
      'closes an article',
      `第一条 综合整治。\n（一）规范登记。\n（二）规范收养。\n（省民政厅负责）\n第二条 救助。（省公安厅负责）`,
      [
        '第一条 | 省民政厅 | | 综合整治。\n（一）规范登记。\n（二）规范收养。',
        '第二条 | 省公安厅 | | 救助。',
      ],
    ],
    [
      'is that of the last point where each has such a line',
      '（一）救助。\n1、救助。\n（省公安厅负责）\n2、安置。\n（省妇联负责）\n（二）整治。\n1、登记。\n2、收养。\n（省民政厅负责）',
      ['（一）1 | 省公安厅 | | 救助。', '（一）2 | 省妇联 | | 安置。', '（二）2 | 省民政厅 | | 收养。'],
    ],
    [
      'is that of the last point where another has one',
      '（一）整治。\n1、登记。（省公安厅负责）\n2、收养。\n（省民政厅负责）',
      ['（一）1 | 省公安厅 | | 登记。', '（一）2 | 省民政厅 | | 收养。'],
    ],
  ])('%s', (_, words, duties) => {
    expect(dutiesOf(`某省意见\n${words}\n`)).toEqual(duties);
  });
});
